/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.domainreads.issue.domain;

import org.jspecify.annotations.NullMarked;
