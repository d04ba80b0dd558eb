package vn.namro.notification.deadline.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.timer.Timer;

/** Where timers are, by shards, so that many instances can share the work. */
public interface Timers {

    /** Adds timers; those that exist already are left as they are. Gives how many were new. */
    Mono<Integer> plan(List<Timer> timers);

    /** What is due in some shards, the longest waiting first: at first in the city's time, from then on in the machine's. */
    Flux<Seen> due(Collection<Integer> shards, Now now, int limit);

    /** What owners of a shard before an epoch took, and did not live to settle. */
    Flux<Seen> left(int shard, long before, int limit);

    /** When, until a moment, the next timer not looked at yet falls due in some shards, in the city's time; else empty. */
    Mono<Instant> next(Collection<Integer> shards, Instant until);

    /**
     * Changes a timer, if it is still what was seen. What there is to publish is published with the same write.
     *
     * @return the timer after the change; empty if others changed it meanwhile
     */
    Mono<Seen> save(Seen before, Timer after);

    /**
     * Changes a timer, if it is still what it was when the change was decided.
     *
     * @param decide what it becomes; empty to leave it alone
     * @return the timer after the change; empty if it was left alone, does not exist, or others changed it meanwhile
     */
    Mono<Timer> change(String id, Function<Timer, Optional<Timer>> decide);

    /** All timers of an assignment (of an issue, for triage), by their moment. */
    Flux<Seen> of(String assignmentId);

    /** Timers that have fired, the latest moment first. */
    Flux<Listed> fired(Query query);

    /** How many are open, and since when the longest due one waits. */
    Mono<Backlog> backlog(Now now);

    /** A moment in both times. */
    record Now(Instant city, Instant machine) {}

    /** A timer as it was read: a write succeeds only upon this version. */
    record Seen(Timer timer, int shard, long version, long sequence) {}

    /**
     * Which fired timers.
     *
     * @param recipientId only those with a message to this person
     * @param within only those whose moment is in it; absent: whenever
     * @param from position at which the list goes on, this one included; absent: from the start
     */
    record Query(
            @Nullable String recipientId,
            @Nullable Span within,
            @Nullable String from,
            int limit) {}

    /** A stretch of time with its start and without its end. */
    record Span(Instant start, Instant end) {

        public Span {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("end must be after start " + start + " but is " + end);
            }
        }

        /** Whether a moment is in it. */
        public boolean contains(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }

    /** A timer with its position in the list. */
    record Listed(Timer timer, String position) {}

    /** What is open. */
    record Backlog(long open, Optional<Instant> oldestDue) {}
}
