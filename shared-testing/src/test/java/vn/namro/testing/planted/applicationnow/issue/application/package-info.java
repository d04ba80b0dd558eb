/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.applicationnow.issue.application;

import org.jspecify.annotations.NullMarked;
