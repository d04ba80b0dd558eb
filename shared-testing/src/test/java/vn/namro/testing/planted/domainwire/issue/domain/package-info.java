/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.domainwire.issue.domain;

import org.jspecify.annotations.NullMarked;
