package vn.namro.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.platform.inbox.ParkedEvents.Parked;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.EventRecords;
import vn.namro.platform.trace.Deed;
import vn.namro.platform.trace.Spans;
import vn.namro.platform.trace.Trail;
import vn.namro.platform.trace.TrailInLogs;

/**
 * Takes records of one topic for one consumer: blocks the listener's thread until the effect is stored, so that the
 * offset is committed after it. Bytes that are no event go to the dead letters; an event that cannot be applied is
 * parked and the partition goes on; a database that does not answer makes the listener try again.
 */
public final class EventConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);

    /** Less than the five minutes after which Kafka takes the partition away. */
    private static final Duration RECORD_WITHIN = Duration.ofMinutes(4);

    private final String name;
    private final Attempts attempts;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final ConsumerMetrics metrics;
    private final Spans spans;
    private final Scheduler timer;

    public EventConsumer(
            String name,
            EventHandler handler,
            ParkedEvents parked,
            DeadLetters deadLetters,
            Clock clock,
            MeterRegistry metrics,
            Spans spans) {
        this(name, handler, parked, deadLetters, clock, metrics, spans, Schedulers.parallel());
    }

    /**
     * Creates a consumer whose patience another clockwork measures.
     *
     * @param timer for time-outs
     */
    public EventConsumer(
            String name,
            EventHandler handler,
            ParkedEvents parked,
            DeadLetters deadLetters,
            Clock clock,
            MeterRegistry metrics,
            Scheduler timer) {
        this(name, handler, parked, deadLetters, clock, metrics, Spans.NONE, timer);
    }

    private EventConsumer(
            String name,
            EventHandler handler,
            ParkedEvents parked,
            DeadLetters deadLetters,
            Clock clock,
            MeterRegistry metrics,
            Spans spans,
            Scheduler timer) {
        this.name = name;
        this.attempts = new Attempts(handler, parked, timer);
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.metrics = new ConsumerMetrics(name, metrics);
        this.spans = spans;
        this.timer = timer;
    }

    /** The name under which this consumer parks events and shows up in metrics. */
    public String name() {
        return name;
    }

    /**
     * Takes one record; returns when it is applied, parked or put to the dead letters.
     *
     * @throws RuntimeException if that failed for a reason that will pass: the listener tries again
     */
    public void take(ConsumerRecord<String, byte[]> record) {
        Optional<EventEnvelope> event = EventRecords.read(record);
        if (event.isEmpty()) {
            deadLetters.put(record);
            return;
        }
        handle(event.get()).block(RECORD_WITHIN);
    }

    /** Ends when the event is applied or parked; fails if it has to be tried again. */
    public Mono<Void> handle(EventEnvelope event) {
        return following(event, this::applyOrPark);
    }

    /** What the event leads to follows from its being applied here. */
    private <T> Mono<T> following(EventEnvelope event, Function<EventEnvelope, Mono<T>> work) {
        Deed applying = Deed.of(
                Deed.Kind.CONSUMER,
                "apply " + event.type(),
                Map.of("messaging.system", "kafka", "messaging.consumer.group.name", name));
        return spans.follow(applying, Trail.of(event), trail -> work.apply(event.tracedBy(trail.traceparent())));
    }

    private Mono<Void> applyOrPark(EventEnvelope event) {
        return EventType.ofWireName(event.type())
                .map(type -> attempts.apply(type, event)
                        .onErrorResume(failure -> !Failures.willPass(failure), failure -> cannot(event, failure))
                        .flatMap(applied -> settle(type, event, applied)))
                .orElseGet(() -> park(parked(event, "the type " + event.type() + " is unknown to this version")));
    }

    private Mono<Applied> cannot(EventEnvelope event, Throwable failure) {
        return TrailInLogs.line(() -> LOG.error("{} could not apply {} and parks it", name, event, failure))
                .then(park(parked(event, failure.toString())))
                .then(Mono.empty());
    }

    private Mono<Void> settle(EventType type, EventEnvelope event, Applied applied) {
        return switch (applied) {
            case DONE -> {
                metrics.appliedAfter(Duration.between(event.time(), clock.instant()));
                yield TrailInLogs.line(() -> LOG.debug("{} has applied {}", name, event));
            }
            case GAP -> {
                metrics.gap();
                yield parkGap(type, event);
            }
            default -> TrailInLogs.line(() -> LOG.debug("{} had {} already", name, event));
        };
    }

    /** Once more after parking: the one before it may have been released meanwhile by somebody who did not see this one. */
    private Mono<Void> parkGap(EventType type, EventEnvelope event) {
        Parked gap = parked(event, "the event before sequence " + event.sequence() + " is missing or parked");
        return park(gap).then(Mono.defer(() -> again(type, gap))).then();
    }

    private Parked parked(EventEnvelope event, String reason) {
        return new Parked(name, event, reason, clock.instant());
    }

    private Mono<Void> park(Parked event) {
        return Failures.ofDatabase(parked.park(event), timer);
    }

    /**
     * Applies the parked events of a key again, in order, until one still cannot be applied.
     *
     * @return how many took effect (or had before) and are parked no longer
     */
    public Mono<Integer> release(String key) {
        return parked.of(name, key, 1_000)
                .concatMap(event -> EventType.ofWireName(event.event().type())
                        .map(type -> again(type, event))
                        .orElse(Mono.just(false)))
                .takeWhile(done -> done)
                .count()
                .map(Long::intValue)
                .flatMap(done -> done == 0 ? Mono.just(0) : release(key).map(more -> done + more));
    }

    private Mono<Boolean> again(EventType type, Parked event) {
        return following(
                        event.event(),
                        traced -> attempts.once(type, traced)
                                .onErrorResume(failure -> TrailInLogs.line(() -> LOG.warn(
                                                "{} still cannot apply {}: {}", name, traced, failure.toString()))
                                        .thenReturn(Applied.GAP)))
                .flatMap(applied -> applied == Applied.DONE || applied == Applied.DUPLICATE
                        ? parked.remove(event).thenReturn(true)
                        : Mono.just(false));
    }
}
