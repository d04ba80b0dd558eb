package vn.namro.platform.inbox;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.store.Aggregates;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;

/**
 * Applies events to aggregates exactly once and in order: the highest applied sequence of each source lives in the
 * aggregate, and only the next one is applied. That de-duplicates for ever and makes a lost event a visible gap.
 */
public final class Inbox<S> {

    private final Aggregates<S> aggregates;
    private final Sequence sequence;

    /** Which sequences may follow one another. */
    public enum Sequence {
        /** Exactly the next one; anything later is a gap. */
        EXACT,
        /** Any later one: the topic is compacted, so older states may be gone. */
        NEWEST
    }

    /** What an event does to an aggregate: the state after it, and what is to be published. */
    public record Change<S>(S state, List<NewEvent> events) {

        public Change {
            events = List.copyOf(events);
        }

        /** A change that publishes nothing. */
        public static <S> Change<S> to(S state) {
            return new Change<>(state, List.of());
        }
    }

    public Inbox(Aggregates<S> aggregates, Sequence sequence) {
        this.aggregates = aggregates;
        this.sequence = sequence;
    }

    /**
     * Applies an event to the aggregate {@code id}.
     *
     * @param fresh the aggregate before anything happened to it; its change starts from this state
     * @param decide what the event does to the state; it may load what it needs, and must not change anything else
     */
    public Mono<Applied> apply(EventEnvelope event, String id, Supplier<S> fresh, Function<S, Mono<Change<S>>> decide) {
        return aggregates
                .find(id)
                .defaultIfEmpty(Stored.fresh(id, event.key(), fresh.get()))
                .flatMap(before -> apply(event, before, decide));
    }

    private Mono<Applied> apply(EventEnvelope event, Stored<S> before, Function<S, Mono<Change<S>>> decide) {
        String stream = event.source() + " " + event.subject();
        long last = before.appliedFrom(stream);
        if (event.sequence() <= last) {
            return Mono.just(Applied.DUPLICATE);
        }
        if (sequence == Sequence.EXACT && event.sequence() > last + 1) {
            return Mono.just(Applied.GAP);
        }
        return decide.apply(before.state())
                .flatMap(change -> aggregates.save(
                        before.with(change.state()).having(stream, event.sequence()),
                        change.events(),
                        Cause.event(event)))
                .map(saved -> saved ? Applied.DONE : Applied.CONFLICT);
    }
}
