package vn.namro.bench.city;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.Topics;
import vn.namro.platform.kafka.EventRecords;

/** What was published of issues: read after the load, so that reading costs it nothing. */
public final class Published {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int QUIET = 4;

    private final Map<String, Integer> times = new HashMap<>();

    private Published() {}

    /**
     * Reads until all that is wanted was seen and nothing more comes.
     *
     * @param within afterwards what is missing is missing
     */
    public static Published read(String kafka, Collection<String> wanted, Duration within) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        Published published = new Published();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.ISSUES).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            published.readAll(consumer, wanted, within);
        }
        return published;
    }

    private void readAll(KafkaConsumer<String, byte[]> consumer, Collection<String> wanted, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        int quiet = 0;
        while (quiet < QUIET || (times.size() < wanted.size() && System.nanoTime() < end)) {
            var records = consumer.poll(LOOK);
            records.forEach(this::note);
            quiet = records.isEmpty() ? quiet + 1 : 0;
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        EventRecords.read(record)
                .filter(event -> event.type().equals(EventType.ISSUE_SUBMITTED_V1.wireName()))
                .map(EventEnvelope::subject)
                .ifPresent(subject -> times.merge(subject, 1, Integer::sum));
    }

    /** Those of the wanted that were published once. */
    public long once(List<String> wanted) {
        return wanted.stream().filter(id -> times.getOrDefault(id, 0) == 1).count();
    }

    /** Different issues that were published. */
    public int count() {
        return times.size();
    }
}
