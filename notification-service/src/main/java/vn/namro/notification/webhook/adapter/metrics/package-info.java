/** Counts of webhooks for Prometheus. */
@NullMarked
package vn.namro.notification.webhook.adapter.metrics;

import org.jspecify.annotations.NullMarked;
