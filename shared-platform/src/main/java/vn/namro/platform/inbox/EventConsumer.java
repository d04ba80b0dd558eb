package vn.namro.platform.inbox;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.platform.inbox.ParkedEvents.Parked;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.EventRecords;

/**
 * Takes records of one topic for one consumer: blocks the listener's thread until the effect is stored, so that the
 * offset is committed after it. Bytes that are no event go to the dead letters; an event that cannot be applied is
 * parked and the partition goes on; a database that does not answer makes the listener try again.
 */
public final class EventConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;

    private final String name;
    private final EventHandler handler;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Timer age;
    private final Counter gaps;

    public EventConsumer(
            String name,
            EventHandler handler,
            ParkedEvents parked,
            DeadLetters deadLetters,
            Clock clock,
            MeterRegistry metrics) {
        this.name = name;
        this.handler = handler;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.age = Timer.builder("namro.event.age")
                .description("Time from an event's occurrence to its effect in the consumer")
                .tag("consumer", name)
                .register(metrics);
        this.gaps = Counter.builder("namro.sequence.gaps")
                .description("Events that arrived without the one before them")
                .tag("consumer", name)
                .register(metrics);
    }

    /** The name under which this consumer parks events and shows up in metrics. */
    public String name() {
        return name;
    }

    /** Takes one record; returns when it is applied, parked or put to the dead letters. */
    public void take(ConsumerRecord<String, byte[]> record) {
        Optional<EventEnvelope> event = EventRecords.read(record);
        if (event.isEmpty()) {
            deadLetters.put(record);
            return;
        }
        take(event.get());
    }

    private void take(EventEnvelope event) {
        Optional<EventType> type = EventType.ofWireName(event.type());
        if (type.isEmpty()) {
            park(event, "the type " + event.type() + " is unknown to this version");
            return;
        }
        switch (attempt(type.get(), event)) {
            case DONE -> age.record(positive(Duration.between(event.time(), clock.instant())));
            case DUPLICATE -> LOG.debug("{} had {} already", name, event);
            case GAP -> {
                gaps.increment();
                park(event, "the event before sequence " + event.sequence() + " is missing or parked");
            }
            case CONFLICT -> LOG.debug("{} was parked by {}", event, name);
        }
    }

    private Applied attempt(EventType type, EventEnvelope event) {
        Throwable last = new IllegalStateException("changed by others in each of " + ATTEMPTS + " attempts");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Applied applied = apply(type, event);
                if (applied != Applied.CONFLICT) {
                    return applied;
                }
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                rethrowIfPassing(e);
                last = e;
            }
        }
        LOG.error("{} could not apply {} and parks it", name, event, last);
        park(event, last.toString());
        return Applied.CONFLICT;
    }

    private Applied apply(EventType type, EventEnvelope event) {
        Applied applied = handler.apply(type, event).block(ANSWER_WITHIN);
        return applied == null ? Applied.DONE : applied;
    }

    /** What the database or a time-out causes will pass: the listener seeks back and tries again. */
    private static void rethrowIfPassing(Throwable failure) {
        if (failure instanceof MongoException
                || failure instanceof org.springframework.dao.DataAccessException
                || failure instanceof IllegalStateException timeout
                        && String.valueOf(timeout.getMessage()).startsWith("Timeout on blocking read")) {
            throw (RuntimeException) failure;
        }
    }

    private void park(EventEnvelope event, String reason) {
        parked.park(new Parked(name, event, reason, clock.instant())).block(ANSWER_WITHIN);
    }

    /**
     * Applies the parked events of a key again, in order, until one still cannot be applied.
     *
     * @return how many took effect (or had before) and are parked no longer
     */
    public Mono<Integer> release(String key) {
        return parked.of(name, key, 1_000)
                .concatMap(this::again)
                .takeWhile(done -> done)
                .count()
                .map(Long::intValue);
    }

    private Mono<Boolean> again(Parked event) {
        Optional<EventType> type = EventType.ofWireName(event.event().type());
        return type.map(known -> handler.apply(known, event.event()).defaultIfEmpty(Applied.DONE))
                .orElse(Mono.just(Applied.GAP))
                .onErrorResume(failure -> {
                    LOG.warn("{} still cannot apply {}: {}", name, event.event(), failure.toString());
                    return Mono.just(Applied.GAP);
                })
                .flatMap(applied -> applied == Applied.DONE || applied == Applied.DUPLICATE
                        ? parked.remove(event).thenReturn(true)
                        : Mono.just(false));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
