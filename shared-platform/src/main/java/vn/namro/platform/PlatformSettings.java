package vn.namro.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a service says of itself to the plumbing.
 *
 * @param service its short name: {@code intake}, {@code routing} or {@code notification}
 * @param instance unique among the running instances of the service, the same after a restart
 * @param cursorSecret signs the cursors of lists; at least 32 bytes, the same for all instances of a service; may be
 *     empty in the local mode only
 * @param kafka topics as they are created where they do not exist
 * @param relay how waiting events are sent
 */
@ConfigurationProperties("namro")
public record PlatformSettings(String service, String instance, String cursorSecret, KafkaTopics kafka, Relay relay) {

    /** Partitions and copies of a topic; both are fixed at its creation. */
    public record KafkaTopics(int partitions, short replicas) {

        public KafkaTopics {
            if (partitions < 1 || partitions > 1_000) {
                throw new IllegalArgumentException("namro.kafka.partitions must be 1 to 1000, not " + partitions);
            }
            if (replicas < 1) {
                throw new IllegalArgumentException("namro.kafka.replicas must be at least 1, not " + replicas);
            }
        }
    }

    /**
     * The relay of the outboxes.
     *
     * @param leaseTerm after this long without a sign of life another instance takes over
     * @param hold how long one batch may take; longer than the producer's delivery time-out
     */
    public record Relay(int batch, Duration leaseTerm, Duration hold, int attempts) {}

    /** The CloudEvents source of this service. */
    public String source() {
        return "/namro/" + service;
    }
}
