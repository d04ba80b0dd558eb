package vn.namro.platform.simulation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.simulation.database.Driver;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;

/**
 * One life of an instance that consumes: reads a few records of a partition that it was given, hands one after the other
 * to the consumer, and commits, as a listener container with batch acknowledgement does.
 */
final class Listener {

    private static final long POLL = 400;
    private static final long TRY_AGAIN_AFTER = 1_000;
    private static final SimpleMeterRegistry METRICS = new SimpleMeterRegistry();
    private static final DeadLetters NO_DEAD_LETTERS = new DeadLetters(
            new KafkaTemplate<>(
                    new DefaultKafkaProducerFactory<>(Map.of(), new StringSerializer(), new ByteArraySerializer())),
            METRICS);

    private final Process process;
    private final World world;
    private final Function<Integer, Boolean> isMine;
    private final AggregateStore<Ledger> targets;
    private final EventConsumer consumer;
    private int turn;

    /** Begins to consume what {@code isMine} says is given to this life. */
    Listener(Process process, Function<Integer, Boolean> isMine) {
        this.process = process;
        this.world = process.world;
        this.isMine = isMine;
        Driver driver = process.driver();
        this.targets = new AggregateStore<>(
                driver.collection(World.TARGETS),
                Ledger.class,
                state -> Map.of(),
                new AggregateStore.Origin("/namro/consuming", process.clock(), process.clock(), () -> {}));
        this.consumer = new EventConsumer(
                "simulated",
                (type, event) -> world.mutant.applied(event, targets, this::apply),
                new ParkedEvents(driver.collection(World.PARKED)),
                NO_DEAD_LETTERS,
                process.clock(),
                METRICS,
                new ProcessTimer(process));
        process.after(world.between(1, (int) POLL), this::poll);
    }

    private Mono<Applied> apply(EventEnvelope event) {
        return new Inbox<>(targets, world.mutant.sequence())
                .apply(
                        event,
                        event.subject(),
                        () -> Ledger.EMPTY,
                        before -> meanwhile(event).then(Mono.defer(() -> decide(event, before))));
    }

    /** Sometimes somebody else changes what is being decided about. */
    private Mono<Boolean> meanwhile(EventEnvelope event) {
        return world.chance(0.15) ? touch(event.subject()).onErrorReturn(false) : Mono.just(false);
    }

    private Mono<Change<Ledger>> decide(EventEnvelope event, Ledger before) {
        if (!world.poison.isUnfit(event.id())) {
            return Mono.just(Change.to(before.plus(List.of(event.id()))));
        }
        if (event.sequence() % 2 == 0) {
            throw new StackOverflowError("poison");
        }
        return Mono.error(new IllegalArgumentException("poison"));
    }

    private void poll() {
        int partition = turn++ % Broker.PARTITIONS;
        if (!isMine.apply(partition)) {
            process.after(POLL / 2, this::poll);
            return;
        }
        int from = world.broker.committed(partition);
        int generation = world.broker.generation(partition);
        List<EventEnvelope> records = world.broker.read(partition, from, world.between(1, 5));
        Mono<Integer> batch = world.mutant.commitsFirst()
                ? commit(partition, generation, from + records.size())
                        .thenReturn(0)
                        .flatMap(x -> handle(records, 0))
                : handle(records, 0)
                        .flatMap(done ->
                                commit(partition, generation, from + done).thenReturn(done));
        batch.subscribe(done -> process.after(records.isEmpty() ? POLL : 1, this::poll), this::failed);
    }

    private void failed(Throwable failure) {
        if (world.mutant.survives(failure)) {
            process.after(TRY_AGAIN_AFTER, this::poll);
        }
    }

    /** How many were done; fewer than there are if one has to be tried again. */
    private Mono<Integer> handle(List<EventEnvelope> records, int done) {
        if (done == records.size()) {
            return Mono.just(done);
        }
        return Flux.from(consumer.handle(records.get(done)))
                .then(Mono.just(true))
                .onErrorReturn(world.mutant::survives, false)
                .flatMap(ok -> ok ? handle(records, done + 1) : tryAgainFrom(done));
    }

    private Mono<Integer> tryAgainFrom(int done) {
        return Mono.delay(Duration.ofMillis(TRY_AGAIN_AFTER), new ProcessTimer(process))
                .thenReturn(done);
    }

    private Mono<Boolean> commit(int partition, int generation, int offset) {
        return process.take(
                Step.COMMIT,
                () -> "commits " + partition + " up to " + offset,
                () -> world.broker.commit(partition, generation, offset));
    }

    private Mono<Boolean> touch(String id) {
        return targets.find(id)
                .flatMap(before ->
                        targets.save(before.with(before.state().touched()), List.of(), Cause.request("touch", null)))
                .defaultIfEmpty(false);
    }

    Mono<Integer> release(String key) {
        return consumer.release(key);
    }

    boolean isDead() {
        return process.isDead();
    }
}
