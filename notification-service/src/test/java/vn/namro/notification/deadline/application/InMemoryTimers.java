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
import vn.namro.notification.deadline.domain.timer.Timer;

/** Timers in memory, all in shard 0. */
public final class InMemoryTimers implements Timers {

    private final Map<String, Seen> timers = new ConcurrentHashMap<>();

    @Override
    public Mono<Integer> plan(List<Timer> planned) {
        return Mono.fromSupplier(() -> (int) planned.stream()
                .filter(timer -> timers.putIfAbsent(timer.id(), new Seen(timer, 0, 1, 0)) == null)
                .count());
    }

    @Override
    public Flux<Seen> due(Collection<Integer> shards, Now now, int limit) {
        return Flux.defer(() -> Flux.fromStream(open().filter(seen -> isDue(seen.timer(), now))
                        .sorted(Comparator.comparing((Seen seen) -> seen.timer().dueAt())
                                .thenComparing(seen -> seen.timer().id()))
                        .limit(limit))
                .filter(timer -> shards.contains(0)));
    }

    private static boolean isDue(Timer timer, Now now) {
        Instant again = timer.againAt();
        return again == null
                ? !now.city().isBefore(timer.dueAt())
                : !now.machine().isBefore(again);
    }

    @Override
    public Flux<Seen> left(int shard, long before, int limit) {
        return Flux.defer(() -> Flux.fromStream(
                open().filter(seen -> seen.timer().isInHand() && seen.timer().epoch() < before)
                        .limit(limit)));
    }

    private Stream<Seen> open() {
        return timers.values().stream().filter(seen -> !seen.timer().status().isFinal());
    }

    @Override
    public Mono<Instant> next(Collection<Integer> shards, Instant until) {
        return Mono.defer(() -> Mono.justOrEmpty(open().map(Seen::timer)
                .filter(timer -> shards.contains(0) && timer.againAt() == null)
                .map(Timer::dueAt)
                .filter(due -> !due.isAfter(until))
                .min(Comparator.naturalOrder())));
    }

    @Override
    public Mono<Seen> save(Seen before, Timer after) {
        return Mono.defer(() -> {
            Seen next = new Seen(after, 0, before.version() + 1, before.sequence());
            return timers.replace(after.id(), before, next) ? Mono.just(next) : Mono.empty();
        });
    }

    @Override
    public Mono<Timer> change(String id, Function<Timer, Optional<Timer>> decide) {
        return Mono.defer(() -> Mono.justOrEmpty(timers.get(id)))
                .flatMap(
                        before -> Mono.justOrEmpty(decide.apply(before.timer())).flatMap(after -> save(before, after)))
                .map(Seen::timer);
    }

    @Override
    public Flux<Seen> of(String assignmentId) {
        return Flux.defer(() -> Flux.fromStream(timers.values().stream()
                .filter(seen -> seen.timer().assignmentId().equals(assignmentId))
                .sorted(Comparator.comparing((Seen seen) -> seen.timer().dueAt())
                        .thenComparing(seen -> seen.timer().step())
                        .thenComparing(seen -> seen.timer().id()))));
    }

    /** Every timer there is. */
    public List<Timer> all() {
        return timers.values().stream().map(Seen::timer).toList();
    }

    @Override
    public Flux<Listed> fired(Query query) {
        return Flux.defer(() -> Flux.fromStream(all().stream()
                .filter(timer -> timer.deliveries().stream()
                        .anyMatch(delivery -> query.recipientId() == null
                                || delivery.recipientId().equals(query.recipientId())))
                .filter(timer -> query.within() == null || query.within().contains(timer.dueAt()))
                .map(timer -> new Listed(timer, timer.dueAt() + " " + timer.id()))
                .filter(listed -> query.from() == null || listed.position().compareTo(query.from()) <= 0)
                .sorted(Comparator.comparing(Listed::position).reversed())
                .limit(query.limit())));
    }

    @Override
    public Mono<Backlog> backlog(Now now) {
        return Mono.fromSupplier(() -> new Backlog(
                open().count(),
                open().map(seen -> seen.timer().dueAt())
                        .filter(due -> !due.isAfter(now.city()))
                        .min(Comparator.naturalOrder())));
    }
}
