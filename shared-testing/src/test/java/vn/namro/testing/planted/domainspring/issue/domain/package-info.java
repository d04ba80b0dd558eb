/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.domainspring.issue.domain;

import org.jspecify.annotations.NullMarked;
