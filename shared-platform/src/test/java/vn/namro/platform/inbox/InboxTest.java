package vn.namro.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.Samples.Thing;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stored;

class InboxTest {

    private final AggregateStore<Thing> store = Samples.things(new MovingClock());

    @Test
    void an_event_is_applied_once_however_often_it_arrives() {
        assertThat(apply(Sequence.EXACT, 1, "x")).isEqualTo(Applied.DONE);
        assertThat(apply(Sequence.EXACT, 1, "x")).isEqualTo(Applied.DUPLICATE);

        assertThat(name()).isEqualTo("-x");
    }

    @Test
    void an_event_whose_predecessor_is_missing_is_a_gap_and_changes_nothing() {
        apply(Sequence.EXACT, 1, "x");

        assertThat(apply(Sequence.EXACT, 3, "z")).isEqualTo(Applied.GAP);
        assertThat(name()).isEqualTo("-x");
    }

    @Test
    void a_compacted_topic_may_skip_but_never_goes_back() {
        assertThat(apply(Sequence.NEWEST, 5, "new")).isEqualTo(Applied.DONE);
        assertThat(apply(Sequence.NEWEST, 4, "old")).isEqualTo(Applied.DUPLICATE);

        assertThat(name()).isEqualTo("-new");
    }

    @Test
    void a_change_by_somebody_else_meanwhile_is_a_conflict() {
        apply(Sequence.EXACT, 1, "x");
        Inbox<Thing> inbox = new Inbox<>(store, Sequence.EXACT);

        Applied applied = inbox.apply(event(2), "1", () -> new Thing("-"), before -> {
                    Stored<Thing> other = store.find("1").blockOptional().orElseThrow();
                    return store.save(other.with(new Thing("other")), List.of(), Samples.CAUSE)
                            .thenReturn(Change.to(new Thing("mine")));
                })
                .block();

        assertThat(applied).isEqualTo(Applied.CONFLICT);
        assertThat(name()).isEqualTo("other");
    }

    private Applied apply(Sequence sequence, long number, String added) {
        return new Inbox<>(store, sequence)
                .apply(
                        event(number),
                        "1",
                        () -> new Thing("-"),
                        before -> Mono.just(Change.to(new Thing(before.name() + added))))
                .block();
    }

    private String name() {
        return store.find("1").blockOptional().orElseThrow().state().name();
    }

    private static EventEnvelope event(long sequence) {
        return new EventEnvelope(
                "1:" + sequence,
                "t",
                "/namro/other",
                "1",
                "1",
                sequence,
                Instant.EPOCH,
                "c",
                "c",
                null,
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
