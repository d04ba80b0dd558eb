package vn.namro.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.trace.Spans;

/** Makes the consumers of a service and knows them all, so that operators can see and release what they parked. */
public final class Consumers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final Duration MEASURE = Duration.ofSeconds(5);

    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Spans spans;
    private final Map<String, EventConsumer> consumers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> parkedKeys = new ConcurrentHashMap<>();
    private final Disposable measuring;

    public Consumers(ParkedEvents parked, DeadLetters deadLetters, Clock clock, MeterRegistry metrics, Spans spans) {
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.metrics = metrics;
        this.spans = spans;
        this.measuring = Flux.interval(MEASURE)
                .onBackpressureDrop()
                .concatMap(tick -> measure())
                .subscribe();
    }

    /** Makes the consumer of one topic. */
    public EventConsumer of(String name, EventHandler handler) {
        AtomicInteger keys = new AtomicInteger();
        parkedKeys.put(name, keys);
        Gauge.builder("namro.parked.keys", keys, AtomicInteger::get)
                .description("Keys whose events wait for an operator")
                .tag("consumer", name)
                .register(metrics);
        EventConsumer consumer = new EventConsumer(name, handler, parked, deadLetters, clock, metrics, spans);
        consumers.put(name, consumer);
        return consumer;
    }

    /** Finds a consumer by its name. */
    public Optional<EventConsumer> named(String name) {
        return Optional.ofNullable(consumers.get(name));
    }

    /** All consumers of this service. */
    public Collection<EventConsumer> all() {
        return consumers.values();
    }

    private Mono<Void> measure() {
        return Flux.fromIterable(parkedKeys.entrySet())
                .concatMap(entry -> parked.keys(entry.getKey())
                        .doOnNext(keys -> entry.getValue().set(keys)))
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("parked events could not be counted: {}", failure.toString());
                    return Mono.empty();
                });
    }

    @Override
    public void close() {
        measuring.dispose();
    }
}
