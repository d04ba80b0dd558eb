package vn.namro.platform.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.events.EventType;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.outbox.EventSender;
import vn.namro.platform.outbox.Outbox;
import vn.namro.platform.outbox.OutboxRelay;
import vn.namro.platform.outbox.ParkedOutboxes;
import vn.namro.platform.simulation.database.Driver;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;

/** One life of an instance that takes requests, writes state with events, and relays the events. */
final class Service {

    static final String SOURCE = "/namro/simulated";
    static final Duration TERM = Duration.ofSeconds(10);
    static final Duration HOLD = Duration.ofSeconds(15);
    private static final long POLL = 700;

    private final Process process;
    private final AggregateStore<Ledger> store;
    private final Outbox outbox;
    private final MongoLeases leases;
    private final OutboxRelay relay;
    private final ParkedOutboxes parked;

    Service(Process process) {
        this.process = process;
        Driver driver = process.driver();
        this.store = new AggregateStore<>(
                driver.collection(World.THINGS),
                Ledger.class,
                state -> Map.of(),
                new AggregateStore.Origin(SOURCE, process.clock(), process.clock(), () -> {}));
        this.outbox = new Outbox(driver.collection(World.THINGS));
        this.leases =
                new MongoLeases(driver.collection("leases"), "relay", process.name, TERM, process.clock(), () -> {});
        EventSender sender = event -> process.world.broker.send(process, event);
        this.relay = new OutboxRelay(
                event -> process.world.mutant.sent(event, sender),
                process.clock(),
                new OutboxRelay.Settings(50, HOLD, 3, Duration.ofMillis(200), Duration.ofSeconds(5)),
                Schedulers.immediate());
        this.parked = new ParkedOutboxes(List.of(outbox), process.clock());
        process.after(process.world.between(1, (int) POLL), this::round);
    }

    /** As the loop of the relay does: a round, a rest, and no round that lasts longer than a claim. */
    private void round() {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Disposable running = leases.renewed()
                .flatMap(held -> relay.turn(outbox, held))
                .subscribe(ended::complete, ended::completeExceptionally);
        process.after(HOLD.toMillis(), () -> ended.completeExceptionally(new IllegalStateException("round too long")));
        ended.whenComplete((done, failure) -> {
            running.dispose();
            process.after(done != null && done > 0 ? 1 : POLL, this::round);
        });
    }

    boolean isDead() {
        return process.isDead();
    }

    /** Writes entries and publishes an event for each, once however often it is asked; false if others were faster. */
    Mono<Boolean> write(String id, List<String> entries) {
        return store.find(id)
                .defaultIfEmpty(Stored.fresh(id, id, Ledger.EMPTY))
                .flatMap(before -> before.state().entries().containsAll(entries)
                        ? Mono.just(true)
                        : process.world.mutant.saved(
                                store, before.with(before.state().plus(entries)), events(entries)));
    }

    static final Cause CAUSE = Cause.request("request", null);

    private static List<NewEvent> events(List<String> entries) {
        List<NewEvent> events = new ArrayList<>();
        entries.forEach(name ->
                events.add(new NewEvent(EventType.CHANNEL_CHANGED_V1, new ChannelChangedV1("web", name, name))));
        return events;
    }

    Mono<Boolean> release(String id) {
        return parked.release(World.THINGS, id);
    }
}
