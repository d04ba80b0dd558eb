/** Use cases of reorganisations, and what they need. */
@NullMarked
package vn.namro.routing.reorganisation.application;

import org.jspecify.annotations.NullMarked;
