/** What routing says about issues. */
@NullMarked
package vn.namro.intake.issue.adapter.kafka;

import org.jspecify.annotations.NullMarked;
