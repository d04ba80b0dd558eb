/** Settings and storage of the one-node Kafka broker. */
@NullMarked
package vn.namro.embedded.kafka;

import org.jspecify.annotations.NullMarked;
