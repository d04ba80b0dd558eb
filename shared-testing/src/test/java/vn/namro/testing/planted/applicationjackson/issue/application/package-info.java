/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.applicationjackson.issue.application;

import org.jspecify.annotations.NullMarked;
