package vn.namro.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.platform.Samples.CAUSE;
import static vn.namro.platform.Samples.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.Samples.Thing;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;

class OutboxRelayTest {

    private static final Duration HOLD = Duration.ofSeconds(30);

    private final MovingClock clock = new MovingClock();
    private final AggregateStore<Thing> store = Samples.things(clock);
    private final Outbox outbox = new Outbox(store.collection());
    private final FakeBroker broker = new FakeBroker();
    private final OutboxRelay relay = new OutboxRelay(
            broker, clock, new OutboxRelay.Settings(100, HOLD, 3, Duration.ofSeconds(1), Duration.ofSeconds(8)));

    @Test
    void events_reach_the_broker_in_their_order_and_the_outbox_is_empty_afterwards() {
        save("a", event("1"), event("2"), event("3"));

        assertThat(round()).isEqualTo(1);

        assertThat(broker.sent("a")).containsExactly(1L, 2L, 3L);
        assertThat(backlog().pending()).isZero();
        assertThat(round()).isZero();
    }

    @Test
    void a_record_that_the_broker_refuses_is_not_overtaken_by_its_successors() {
        broker.refuse("a", 2, new RecordTooLargeException("too large"));
        save("a", event("1"), event("2"), event("3"));

        round();

        assertThat(broker.sent("a")).containsExactly(1L);
    }

    @Test
    void a_failing_aggregate_stops_alone() {
        broker.refuse("a", 1, new RecordTooLargeException("too large"));
        save("a", event("1"));
        save("b", event("1"));

        round();

        assertThat(broker.sent("b")).containsExactly(1L);
    }

    @Test
    void a_record_refused_again_and_again_is_parked_with_its_reason_and_released_after_mending() {
        broker.refuse("a", 1, new RecordTooLargeException("too large"));
        save("a", event("1"));
        for (int attempt = 0; attempt < 3; attempt++) {
            round();
            clock.advance(Duration.ofSeconds(10));
        }
        ParkedOutboxes parked = new ParkedOutboxes(List.of(outbox), clock);

        List<ParkedOutboxes.Parked> listed = parked.list(10).collectList().block();
        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("a");
            assertThat(one.reason()).contains("too large");
        });
        assertThat(backlog().parked()).isEqualTo(1);
        broker.acceptAll();
        assertThat(parked.release("things", "a").block()).isTrue();
        round();
        assertThat(broker.sent("a")).containsExactly(1L);
        assertThat(backlog().parked()).isZero();
    }

    @Test
    void a_broker_that_is_away_never_parks_anything() {
        broker.refuse("a", 1, new TimeoutException("no broker"));
        save("a", event("1"));
        for (int attempt = 0; attempt < 20; attempt++) {
            round();
            clock.advance(Duration.ofSeconds(10));
        }

        assertThat(new ParkedOutboxes(List.of(outbox), clock)
                        .list(10)
                        .collectList()
                        .block())
                .isEmpty();
        broker.acceptAll();
        round();
        assertThat(broker.sent("a")).containsExactly(1L);
    }

    @Test
    void an_owner_that_was_paused_cannot_acknowledge_what_a_newer_owner_claimed() {
        save("a", event("1"));
        Claim old = claim(1);
        clock.advance(HOLD.plusSeconds(1));
        claim(2);

        assertThat(outbox.acknowledge(old, 1, clock.instant()).block()).isFalse();
        assertThat(backlog().pending()).isEqualTo(1);
    }

    @Test
    void an_older_epoch_cannot_claim_at_all() {
        save("a", event("1"));
        claim(5);
        clock.advance(HOLD.plusSeconds(1));

        assertThat(outbox.claim(due("a"), lease("a", 4), clock.instant(), HOLD).blockOptional())
                .isEmpty();
    }

    @Test
    void what_is_appended_while_sending_goes_out_in_the_next_round() {
        save("a", event("1"));
        Claim claim = claim(1);
        Stored<Thing> now = store.find("a").blockOptional().orElseThrow();
        store.save(now.with(new Thing("changed")), List.of(event("2")), CAUSE).block();

        assertThat(outbox.acknowledge(claim, 1, clock.instant()).block()).isTrue();
        round();

        assertThat(broker.sent("a")).containsExactly(2L);
        assertThat(backlog().pending()).isZero();
    }

    @Test
    void the_backlog_tells_how_long_the_oldest_event_waits() {
        Instant from = clock.instant();
        save("a", event("1"));
        clock.advance(Duration.ofMinutes(5));
        save("b", event("1"));

        assertThat(backlog().pending()).isEqualTo(2);
        assertThat(backlog().oldest()).isEqualTo(from);
    }

    private void save(String id, NewEvent... events) {
        store.save(Stored.fresh(id, id, new Thing(id)), List.of(events), CAUSE).block();
    }

    private int round() {
        List<Lease> all = IntStream.range(0, Shards.COUNT)
                .mapToObj(shard -> new Lease(shard, 1, clock.instant().plusSeconds(60)))
                .toList();
        return relay.round(outbox, all);
    }

    private Claim claim(long epoch) {
        return outbox.claim(due("a"), lease("a", epoch), clock.instant(), HOLD)
                .blockOptional()
                .orElseThrow();
    }

    private static Document due(String id) {
        return new Document("_id", id);
    }

    private Lease lease(String id, long epoch) {
        return new Lease(Shards.of(id), epoch, clock.instant().plusSeconds(60));
    }

    private Backlog backlog() {
        return Backlog.of(outbox.collection()).blockOptional().orElseThrow();
    }

    /** Remembers what it took, and refuses what it is told to. */
    private static final class FakeBroker implements EventSender {

        private final Map<String, List<Long>> taken = Collections.synchronizedMap(new HashMap<>());
        private final Map<String, RuntimeException> refused = new HashMap<>();

        void refuse(String key, long sequence, RuntimeException why) {
            refused.put(key + sequence, why);
        }

        void acceptAll() {
            refused.clear();
        }

        List<Long> sent(String key) {
            return taken.getOrDefault(key, List.of());
        }

        @Override
        public CompletableFuture<?> send(Outgoing outgoing) {
            RuntimeException refusal =
                    refused.get(outgoing.event().key() + outgoing.event().sequence());
            if (refusal != null) {
                return CompletableFuture.failedFuture(refusal);
            }
            taken.computeIfAbsent(outgoing.event().key(), key -> new ArrayList<>())
                    .add(outgoing.event().sequence());
            return CompletableFuture.completedFuture(null);
        }
    }
}
