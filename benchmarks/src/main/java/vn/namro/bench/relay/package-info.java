/** From the write to the consumer, through the outbox and its relay, beside the same records sent straight to Kafka. */
@NullMarked
package vn.namro.bench.relay;

import org.jspecify.annotations.NullMarked;
