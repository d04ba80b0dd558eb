/** Counts and measures firing for Prometheus. */
@NullMarked
package vn.namro.notification.deadline.adapter.metrics;

import org.jspecify.annotations.NullMarked;
