package vn.namro.notification.deadline.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.Timer;

/** Where timers are, by shards, so that many instances can share the work. */
public interface Timers {

    /** Adds timers; those that exist already are left as they are. */
    Mono<Void> plan(List<Timer> timers);

    /** What is due in some shards, the longest waiting first. */
    Flux<Due> due(Collection<Integer> shards, Instant now, int limit);

    /**
     * Changes a timer, if it is still what it was when the change was decided. A message that its channel has taken for
     * the first time is published with the same write.
     *
     * @param decide what it becomes; empty to leave it alone
     * @return the timer after the change; empty if it was left alone, does not exist, or others changed it meanwhile
     */
    Mono<Timer> change(String id, Function<Timer, Optional<Timer>> decide);

    /** All timers of an assignment (of an issue, for triage), by their moment. */
    Flux<Timer> of(String assignmentId);

    /** Timers that have fired, the latest moment first. */
    Flux<Listed> fired(Query query);

    /** How many are open, and since when the longest due one waits. */
    Mono<Backlog> backlog(Instant now);

    /** A timer that is due. */
    record Due(String id, String issueId, int shard) {}

    /**
     * Which fired timers.
     *
     * @param recipientId only those with a message to this person
     * @param from position at which the list goes on, this one included; absent: from the start
     */
    record Query(@Nullable String recipientId, @Nullable String from, int limit) {}

    /** A timer with its position in the list. */
    record Listed(Timer timer, String position) {}

    /** What is open. */
    record Backlog(long open, Optional<Instant> oldestDue) {}
}
