/** Reorganisations: entered ahead, checked beforehand, and carried out on their day. */
@NullMarked
package vn.namro.routing.reorganisation;

import org.jspecify.annotations.NullMarked;
