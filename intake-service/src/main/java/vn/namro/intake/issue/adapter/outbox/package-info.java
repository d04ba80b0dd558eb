/** How far the outbox lags behind. */
@NullMarked
package vn.namro.intake.issue.adapter.outbox;

import org.jspecify.annotations.NullMarked;
