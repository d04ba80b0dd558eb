/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.adapterdate.issue.adapter.mongo;

import org.jspecify.annotations.NullMarked;
