/** What the responsibility matrix needs from outside. */
@NullMarked
package vn.namro.routing.responsibility.application;

import org.jspecify.annotations.NullMarked;
