/** Events to and from Kafka records, topics and dead letters. */
@NullMarked
package vn.namro.platform.kafka;

import org.jspecify.annotations.NullMarked;
