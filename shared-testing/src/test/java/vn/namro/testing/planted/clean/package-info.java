/** A sound service that breaks no rule. */
@NullMarked
package vn.namro.testing.planted.clean;

import org.jspecify.annotations.NullMarked;
