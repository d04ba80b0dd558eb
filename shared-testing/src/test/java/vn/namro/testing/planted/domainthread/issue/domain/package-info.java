/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.domainthread.issue.domain;

import org.jspecify.annotations.NullMarked;
