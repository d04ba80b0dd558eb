/** Sends what aggregates have in their outboxes to Kafka: in order, at least once, never skipping. */
@NullMarked
package vn.namro.platform.outbox;

import org.jspecify.annotations.NullMarked;
