/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.printing;

import org.jspecify.annotations.NullMarked;
