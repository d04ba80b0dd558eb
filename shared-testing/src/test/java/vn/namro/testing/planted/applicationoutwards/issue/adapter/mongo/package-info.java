/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.applicationoutwards.issue.adapter.mongo;

import org.jspecify.annotations.NullMarked;
