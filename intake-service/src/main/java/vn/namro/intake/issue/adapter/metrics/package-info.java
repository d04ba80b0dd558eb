/** Counts of issues for operators. */
@NullMarked
package vn.namro.intake.issue.adapter.metrics;

import org.jspecify.annotations.NullMarked;
