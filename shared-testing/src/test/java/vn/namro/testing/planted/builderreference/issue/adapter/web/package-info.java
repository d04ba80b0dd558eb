/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.builderreference.issue.adapter.web;

import org.jspecify.annotations.NullMarked;
