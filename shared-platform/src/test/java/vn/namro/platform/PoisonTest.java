package vn.namro.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.Topics;
import vn.namro.platform.Samples.Thing;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.KafkaEventSender;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.outbox.Outbox;
import vn.namro.platform.outbox.OutboxRelay;
import vn.namro.platform.outbox.ParkedOutboxes;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;
import vn.namro.platform.trace.Spans;

/** A few poisoned keys among many, through a real broker: the second event is too large, or cannot be applied. */
class PoisonTest {

    private static final int SMALL = 20_000;
    private static final int LARGE = 1_000_000;
    private static final int ATTEMPTS = 3;

    private final String run = UUID.randomUUID().toString();
    private final List<String> good = keys("good", 196);
    private final List<String> tooLarge = keys("large", 2);
    private final List<String> unfit = keys("unfit", 2);
    private final MovingClock clock = new MovingClock();
    private final AggregateStore<Thing> things = Samples.things(clock);
    private final AggregateStore<Thing> targets = Samples.things(clock);
    private final Outbox outbox = new Outbox(things.collection());
    private final ParkedOutboxes parkedOutboxes = new ParkedOutboxes(List.of(outbox), clock);
    private final ParkedEvents parkedEvents =
            new ParkedEvents(TestDatabase.fresh().getCollection("parked_events"));
    private final CircuitBreaker circuit = CircuitBreaker.of(
            "kafka",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(80)
                    .ignoreExceptions(RecordTooLargeException.class)
                    .build());
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EventConsumer consumer = new EventConsumer(
            "test",
            (type, event) -> apply(event),
            parkedEvents,
            new DeadLetters(TestBroker.producer(LARGE), metrics),
            clock,
            metrics,
            Spans.NONE);
    private boolean mended;

    @BeforeEach
    void create_the_topic() throws Exception {
        TestBroker.create(Topics.CATALOG, 3);
    }

    @Test
    void poisoned_keys_are_parked_with_their_reasons_all_others_arrive_and_after_mending_so_do_they_in_order() {
        Stream.of(good, unfit).flatMap(List::stream).forEach(key -> write(key, "b"));
        tooLarge.forEach(key -> write(key, "b".repeat(SMALL)));
        relay(SMALL);
        consume();

        assertThat(parkedOutboxes.list(100).collectList().block())
                .allSatisfy(one -> assertThat(one.reason()).startsWith("RecordTooLargeException"))
                .extracting(ParkedOutboxes.Parked::id)
                .containsExactlyInAnyOrderElementsOf(tooLarge);
        assertThat(parkedEvents.of("test", 100).collectList().block())
                .allSatisfy(one -> assertThat(one.reason()).containsAnyOf("poison", "missing or parked"))
                .extracting(one -> one.event().id())
                .containsExactlyInAnyOrderElementsOf(secondAndThirdOf(unfit));
        assertThat(good).allSatisfy(key -> assertThat(applied(key)).isEqualTo("123"));
        assertThat(tooLarge).allSatisfy(key -> assertThat(applied(key)).isEqualTo("1"));
        assertThat(circuit.getState()).isEqualTo(CircuitBreaker.State.CLOSED);

        mended = true;
        tooLarge.forEach(
                key -> assertThat(parkedOutboxes.release("things", key).block()).isTrue());
        unfit.forEach(key -> assertThat(consumer.release(key).block()).isEqualTo(2));
        relay(LARGE);
        consume();

        assertThat(Stream.of(good, tooLarge, unfit).flatMap(List::stream))
                .allSatisfy(key -> assertThat(applied(key)).isEqualTo("123"));
        assertThat(parkedOutboxes.list(100).collectList().block()).isEmpty();
        assertThat(parkedEvents.of("test", 100).collectList().block()).isEmpty();
    }

    private Mono<Applied> apply(EventEnvelope event) {
        if (!mended && unfit.contains(event.key()) && event.sequence() == 2) {
            throw new IllegalArgumentException("poison");
        }
        return new Inbox<>(targets, Sequence.EXACT)
                .apply(
                        event,
                        event.subject(),
                        () -> new Thing(""),
                        before -> Mono.just(Change.to(new Thing(before.name() + event.sequence()))));
    }

    private void write(String key, String second) {
        List<NewEvent> events = List.of(Samples.event("a"), Samples.event(second), Samples.event("c"));
        things.save(Stored.fresh(key, key, new Thing(key)), events, Samples.CAUSE)
                .block();
    }

    private void relay(int largestRecord) {
        OutboxRelay relay = new OutboxRelay(
                new KafkaEventSender(TestBroker.producer(largestRecord), circuit),
                clock,
                new OutboxRelay.Settings(
                        500, Duration.ofSeconds(30), ATTEMPTS, Duration.ofSeconds(1), Duration.ofSeconds(8)));
        for (int round = 0; round < ATTEMPTS; round++) {
            List<Lease> leases = IntStream.range(0, Shards.COUNT)
                    .mapToObj(shard -> new Lease(shard, 1, clock.instant().plusSeconds(60)))
                    .toList();
            relay.round(outbox, leases);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    /** From the beginning of the log to its end: what was applied before must not be applied again. */
    private void consume() {
        records().stream().filter(record -> record.key().endsWith(run)).forEach(consumer::take);
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> kafka = TestBroker.consumer()) {
            List<TopicPartition> partitions = kafka.partitionsFor(Topics.CATALOG).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> kafka.position(one) < ends.getOrDefault(one, 0L))) {
                kafka.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private String applied(String key) {
        return targets.find(key).blockOptional().orElseThrow().state().name();
    }

    private static List<String> secondAndThirdOf(List<String> keys) {
        return keys.stream().flatMap(key -> Stream.of(key + ":2", key + ":3")).toList();
    }

    private List<String> keys(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> kind + number + "-" + run)
                .toList();
    }
}
