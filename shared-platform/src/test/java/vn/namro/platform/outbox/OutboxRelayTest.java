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
import java.util.stream.Collectors;
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

        assertThat(lost(old)).containsExactly(old);
        assertThat(backlog().pending()).isEqualTo(1);
    }

    @Test
    void an_older_epoch_cannot_claim_at_all() {
        save("a", event("1"));
        claim(5);
        clock.advance(HOLD.plusSeconds(1));

        assertThat(claims(4)).isEmpty();
    }

    @Test
    void what_is_appended_while_sending_goes_out_in_the_next_round() {
        save("a", event("1"));
        Claim claim = claim(1);
        append("a", "2");

        assertThat(lost(claim)).isEmpty();
        round();

        assertThat(broker.sent("a")).containsExactly(2L);
        assertThat(backlog().pending()).isZero();
    }

    @Test
    void of_several_only_what_is_as_it_was_read_is_claimed() {
        save("a", event("1"));
        save("b", event("1"));
        List<Document> read = due(1);
        append("a", "2");

        assertThat(claims(read, 1)).extracting(Claim::id).containsExactly("b");
        assertThat(claims(due(1), 1)).singleElement().satisfies(claim -> {
            assertThat(claim.id()).isEqualTo("a");
            assertThat(claim.events()).hasSize(2);
        });
    }

    @Test
    void of_several_each_is_acknowledged_as_far_as_it_was_sent_and_what_a_newer_owner_has_is_told() {
        save("whole", event("1"));
        save("appended", event("1"));
        save("lost", event("1"));
        List<Claim> claims = claims(1);
        append("appended", "2");
        clock.advance(HOLD.plusSeconds(1));
        claims(
                due(2).stream()
                        .filter(one -> one.getString("_id").equals("lost"))
                        .toList(),
                2);

        assertThat(lost(claims.toArray(Claim[]::new))).extracting(Claim::id).containsExactly("lost");
        clock.advance(HOLD.plusSeconds(1));
        assertThat(claims(3))
                .extracting(claim ->
                        claim.id() + " from " + claim.events().get(0).event().sequence())
                .containsExactlyInAnyOrder("appended from 2", "lost from 1");
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

    private void append(String id, String name) {
        Stored<Thing> now = store.find(id).blockOptional().orElseThrow();
        store.save(now.with(new Thing("changed")), List.of(event(name)), CAUSE).block();
    }

    private int round() {
        return relay.round(outbox, List.copyOf(leases(1).values()));
    }

    private Claim claim(long epoch) {
        return claims(epoch).get(0);
    }

    /** Of everything that is due, by an owner of all shards. */
    private List<Claim> claims(long epoch) {
        return claims(due(epoch), epoch);
    }

    private List<Document> due(long epoch) {
        return outbox.due(List.copyOf(leases(epoch).keySet()), clock.instant(), 100)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private List<Claim> claims(List<Document> due, long epoch) {
        return outbox.claim(due, leases(epoch), clock.instant().plus(HOLD))
                .blockOptional()
                .orElseThrow();
    }

    private Map<Integer, Lease> leases(long epoch) {
        return IntStream.range(0, Shards.COUNT)
                .boxed()
                .collect(Collectors.toMap(
                        shard -> shard,
                        shard -> new Lease(shard, epoch, clock.instant().plusSeconds(60))));
    }

    /** Acknowledges, and gives back what was not this owner's any more. */
    private List<Claim> lost(Claim... sent) {
        return outbox.acknowledge(List.of(sent), clock.instant())
                .collectList()
                .blockOptional()
                .orElseThrow();
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
