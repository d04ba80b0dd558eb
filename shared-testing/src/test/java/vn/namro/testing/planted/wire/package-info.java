/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.wire;

import org.jspecify.annotations.NullMarked;
