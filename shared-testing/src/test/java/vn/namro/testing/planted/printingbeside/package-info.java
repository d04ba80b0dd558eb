/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.printingbeside;

import org.jspecify.annotations.NullMarked;
