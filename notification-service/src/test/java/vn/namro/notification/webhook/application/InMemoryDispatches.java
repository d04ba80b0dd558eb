package vn.namro.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.domain.Dispatch;

/** Messages in memory, all in shards that are held; held to the same contract as those in the database. */
public final class InMemoryDispatches implements Dispatches {

    final Map<String, Seen> all = new TreeMap<>();
    boolean changedBetween;

    Dispatch only() {
        assertThat(all).hasSize(1);
        return all.values().iterator().next().dispatch();
    }

    @Override
    public Mono<Boolean> add(Dispatch dispatch) {
        return Mono.fromSupplier(() -> all.putIfAbsent(dispatch.id(), new Seen(dispatch, 1)) == null);
    }

    @Override
    public Flux<Seen> due(Collection<Integer> shards, Instant now, int limit) {
        return Flux.defer(() -> Flux.fromIterable(all.values().stream()
                .filter(seen -> !shards.isEmpty() && seen.dispatch().againAt() != null)
                .filter(seen -> !now.isBefore(seen.dispatch().againAt()))
                .sorted(Comparator.comparing(seen -> seen.dispatch().againAt()))
                .limit(limit)
                .map(seen -> changedBetween ? new Seen(seen.dispatch(), seen.version() - 1) : seen)
                .toList()));
    }

    @Override
    public Mono<Seen> save(Seen before, Dispatch after) {
        return Mono.defer(() -> {
            Seen now = all.get(after.id());
            if (now == null || now.version() != before.version()) {
                return Mono.empty();
            }
            Seen next = new Seen(after, before.version() + 1);
            all.put(after.id(), next);
            return Mono.just(next);
        });
    }

    @Override
    public Mono<Seen> find(String id) {
        return Mono.fromSupplier(() -> all.get(id));
    }

    @Override
    public Flux<Dispatch> of(String subscriptionId, int limit) {
        return Flux.defer(() -> Flux.fromStream(all.values().stream()
                .map(Seen::dispatch)
                .filter(dispatch -> dispatch.subscriptionId().equals(subscriptionId))
                .sorted(Comparator.comparing(Dispatch::createdAt)
                        .thenComparing(Dispatch::id)
                        .reversed())
                .limit(limit)));
    }

    @Override
    public Mono<Long> forget(Instant madeBefore, int most) {
        return Mono.fromSupplier(() -> {
            var old = all.values().stream()
                    .map(Seen::dispatch)
                    .filter(dispatch ->
                            dispatch.againAt() == null && dispatch.createdAt().isBefore(madeBefore))
                    .limit(most)
                    .toList();
            old.forEach(dispatch -> all.remove(dispatch.id()));
            return (long) old.size();
        });
    }

    @Override
    public Mono<Long> waiting() {
        return Mono.fromSupplier(() -> all.values().stream()
                .filter(seen -> seen.dispatch().againAt() != null)
                .count());
    }
}
