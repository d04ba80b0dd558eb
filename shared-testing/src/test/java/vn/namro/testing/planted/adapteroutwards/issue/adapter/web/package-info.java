/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.adapteroutwards.issue.adapter.web;

import org.jspecify.annotations.NullMarked;
