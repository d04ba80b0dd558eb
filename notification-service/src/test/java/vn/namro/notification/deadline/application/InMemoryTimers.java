package vn.namro.notification.deadline.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.Timer;

/** Timers in memory, all in shard 0. */
public final class InMemoryTimers implements Timers {

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> plan(List<Timer> planned) {
        return Mono.fromRunnable(() -> planned.forEach(timer -> timers.putIfAbsent(timer.id(), timer)));
    }

    @Override
    public Flux<Due> due(Collection<Integer> shards, Instant now, int limit) {
        return Flux.defer(() -> Flux.fromStream(
                        open().filter(timer -> !next(timer).isAfter(now))
                                .sorted(Comparator.comparing(InMemoryTimers::next))
                                .limit(limit))
                .filter(timer -> shards.contains(0))
                .map(timer -> new Due(timer.id(), timer.issueId(), 0)));
    }

    private Stream<Timer> open() {
        return timers.values().stream().filter(timer -> timer.nextAt() != null);
    }

    private static Instant next(Timer timer) {
        Instant next = timer.nextAt();
        return next == null ? Instant.MAX : next;
    }

    @Override
    public Mono<Timer> change(String id, Function<Timer, Optional<Timer>> decide) {
        return Mono.defer(() -> {
            Timer before = timers.get(id);
            if (before == null) {
                return Mono.empty();
            }
            return Mono.justOrEmpty(decide.apply(before)).filter(after -> timers.replace(id, before, after));
        });
    }

    @Override
    public Flux<Timer> of(String assignmentId) {
        return Flux.defer(() -> Flux.fromStream(timers.values().stream()
                .filter(timer -> timer.assignmentId().equals(assignmentId))
                .sorted(Comparator.comparing(Timer::dueAt).thenComparing(Timer::step))));
    }

    @Override
    public Flux<Listed> fired(Query query) {
        return Flux.defer(() -> Flux.fromStream(timers.values().stream()
                .filter(timer -> timer.deliveries().stream()
                        .anyMatch(delivery -> query.recipientId() == null
                                || delivery.recipientId().equals(query.recipientId())))
                .map(timer -> new Listed(timer, timer.dueAt() + " " + timer.id()))
                .filter(listed -> query.from() == null || listed.position().compareTo(query.from()) <= 0)
                .sorted(Comparator.comparing(Listed::position).reversed())
                .limit(query.limit())));
    }

    @Override
    public Mono<Backlog> backlog(Instant now) {
        return Mono.fromSupplier(() -> new Backlog(
                open().count(),
                open().map(Timer::dueAt).filter(due -> !due.isAfter(now)).min(Comparator.naturalOrder())));
    }
}
