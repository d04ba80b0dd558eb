/** A Kafka broker and a MongoDB-protocol server inside this JVM: durable, indexed, for one machine. */
@NullMarked
package vn.namro.embedded;

import org.jspecify.annotations.NullMarked;
