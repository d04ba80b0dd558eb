package vn.namro.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.platform.Samples.CAUSE;
import static vn.namro.platform.Samples.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.Samples.Thing;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;

class OneFailsAloneTest {

    private static final int ATTEMPTS = 3;

    private final MovingClock clock = new MovingClock();
    private final AggregateStore<Thing> store = Samples.things(clock);
    private final Outbox outbox = new Outbox(store.collection());
    private final ParkedOutboxes parked = new ParkedOutboxes(List.of(outbox), clock);
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Supplier<CompletableFuture<?>>> failing = new HashMap<>();
    private final OutboxRelay relay = new OutboxRelay(
            this::send,
            clock,
            new OutboxRelay.Settings(
                    100, Duration.ofSeconds(30), ATTEMPTS, Duration.ofSeconds(1), Duration.ofSeconds(8)));

    @Test
    void an_error_of_the_jvm_while_sending_one_event_stops_no_other_and_parks_it_with_its_reason() {
        failing.put("a:1", () -> {
            throw new StackOverflowError("nested too deeply");
        });
        append("a");
        append("b");

        rounds(ATTEMPTS);

        assertThat(sent).containsExactly("b:1");
        assertThat(reasons()).containsExactly("StackOverflowError: nested too deeply");
    }

    @Test
    void a_long_absence_of_the_broker_does_not_count_against_a_record_that_is_refused_once() {
        failing.put("a:1", () -> CompletableFuture.failedFuture(new TimeoutException("away")));
        append("a");
        rounds(ATTEMPTS * 3);
        failing.put("a:1", () -> CompletableFuture.failedFuture(new RecordTooLargeException("too large")));

        rounds(ATTEMPTS - 1);
        assertThat(reasons()).isEmpty();
        rounds(1);
        assertThat(reasons()).containsExactly("RecordTooLargeException: too large");
    }

    @Test
    void refusals_of_one_record_do_not_count_against_the_next() {
        refuse("a:1");
        append("a");
        append("a");
        rounds(ATTEMPTS - 1);
        failing.clear();
        refuse("a:2");

        rounds(ATTEMPTS - 1);

        assertThat(sent).containsExactly("a:1");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void what_is_appended_to_a_parked_aggregate_waits_behind_it_until_it_is_released() {
        refuse("a:1");
        append("a");
        rounds(ATTEMPTS);
        failing.clear();
        append("a");

        rounds(3);
        assertThat(sent).isEmpty();
        assertThat(reasons()).hasSize(1);
        assertThat(pending()).isZero();

        assertThat(parked.release("things", "a").block()).isTrue();
        rounds(1);
        assertThat(sent).containsExactly("a:1", "a:2");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void events_that_cannot_be_read_stop_no_others() {
        append("a");
        append("b");
        Document garbage = new Document("$set", new Document("out", List.of(new Document("seq", 1L))));
        Mono.from(store.collection().updateOne(new Document("_id", "a"), garbage))
                .block();

        rounds(1);

        assertThat(sent).containsExactly("b:1");
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void an_aggregate_parked_between_the_look_and_the_claim_is_not_claimed() {
        refuse("a:1");
        append("a");
        rounds(ATTEMPTS);
        append("a");
        Lease lease = leases().get(Shards.of("a"));

        Mono<List<Claim>> claim = outbox.due(List.of(Shards.of("a")), clock.instant(), 1)
                .collectList()
                .flatMap(due -> outbox.claim(
                        due, Map.of(lease.shard(), lease), clock.instant().plusSeconds(30)));

        assertThat(claim.block()).isEmpty();
    }

    private CompletableFuture<?> send(Outgoing outgoing) {
        Supplier<CompletableFuture<?>> failure = failing.get(outgoing.event().id());
        if (failure != null) {
            return failure.get();
        }
        sent.add(outgoing.event().id());
        return CompletableFuture.completedFuture(null);
    }

    private void refuse(String id) {
        failing.put(id, () -> CompletableFuture.failedFuture(new RecordTooLargeException("too large")));
    }

    private void append(String id) {
        Stored<Thing> before = store.find(id).blockOptional().orElse(Stored.fresh(id, id, new Thing(id)));
        store.save(before, List.of(event("x")), CAUSE).block();
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            relay.round(outbox, leases());
            clock.advance(Duration.ofSeconds(10));
        }
    }

    private List<Lease> leases() {
        return IntStream.range(0, Shards.COUNT)
                .mapToObj(shard -> new Lease(shard, 1, clock.instant().plusSeconds(60)))
                .toList();
    }

    private List<String> reasons() {
        return parked.list(10)
                .map(ParkedOutboxes.Parked::reason)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private long pending() {
        return Backlog.of(outbox.collection()).blockOptional().orElseThrow().pending();
    }
}
