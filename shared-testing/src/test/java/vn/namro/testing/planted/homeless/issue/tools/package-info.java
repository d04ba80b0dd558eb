/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.homeless.issue.tools;

import org.jspecify.annotations.NullMarked;
