package vn.namro.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.platform.Samples.CAUSE;
import static vn.namro.platform.Samples.event;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.Samples.Thing;

class AggregateStoreTest {

    private final AggregateStore<Thing> store = Samples.things(new MovingClock());

    @Test
    void what_was_saved_is_found_again() {
        save(Stored.fresh("1", "1", new Thing("một")).having("/source subject", 7));

        Stored<Thing> found = found("1");
        assertThat(found.state()).isEqualTo(new Thing("một"));
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.appliedFrom("/source subject")).isEqualTo(7);
    }

    @Test
    void an_aggregate_is_created_only_once() {
        assertThat(save(Stored.fresh("1", "1", new Thing("first")))).isTrue();
        assertThat(save(Stored.fresh("1", "1", new Thing("second")))).isFalse();

        assertThat(found("1").state().name()).isEqualTo("first");
    }

    @Test
    void a_change_decided_on_an_old_version_is_not_written() {
        save(Stored.fresh("1", "1", new Thing("a")));
        Stored<Thing> seenByBoth = found("1");

        assertThat(save(seenByBoth.with(new Thing("b")))).isTrue();
        assertThat(save(seenByBoth.with(new Thing("c")), event("lost"))).isFalse();

        assertThat(found("1").state().name()).isEqualTo("b");
        assertThat(outbox("1")).isEmpty();
    }

    @Test
    void events_are_numbered_without_gaps_over_all_changes() {
        save(Stored.fresh("1", "1", new Thing("a")), event("one"), event("two"));
        save(found("1").with(new Thing("b")), event("three"));

        assertThat(outbox("1"))
                .extracting(Outgoing::event)
                .extracting(e -> e.sequence())
                .containsExactly(1L, 2L, 3L);
        assertThat(found("1").lastSequence()).isEqualTo(3);
    }

    @Test
    void an_event_that_the_broker_would_refuse_for_ever_is_refused_before_anything_is_written() {
        Stored<Thing> fresh = Stored.fresh("1", "1", new Thing("a"));

        assertThatThrownBy(() -> save(fresh, event("x".repeat(1_000_000))))
                .hasMessageContaining("at most 900000 bytes");

        assertThat(store.find("1").blockOptional()).isEmpty();
    }

    private boolean save(Stored<Thing> thing, NewEvent... events) {
        return Boolean.TRUE.equals(store.save(thing, List.of(events), CAUSE).block());
    }

    private Stored<Thing> found(String id) {
        return store.find(id).blockOptional().orElseThrow();
    }

    private List<Outgoing> outbox(String id) {
        Document document = Mono.from(
                        store.collection().find(new Document("_id", id)).first())
                .blockOptional()
                .orElseThrow();
        return document.getList("out", Document.class).stream()
                .map(Outgoing::fromDocument)
                .toList();
    }
}
