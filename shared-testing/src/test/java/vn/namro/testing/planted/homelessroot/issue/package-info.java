/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.homelessroot.issue;

import org.jspecify.annotations.NullMarked;
