package vn.namro.notification.deadline.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.watch.Watch;

/** Watches in memory. */
public final class InMemoryWatches implements Watches {

    private final Map<String, Watch> watches = new ConcurrentHashMap<>();

    /** Stores a watch, in the place of the one before. */
    public void put(Watch watch) {
        watches.put(watch.issueId(), watch);
    }

    @Override
    public Mono<Watch> find(String issueId) {
        return Mono.justOrEmpty(watches.get(issueId));
    }

    @Override
    public Flux<Watch> all(Collection<String> issueIds) {
        return Flux.fromIterable(issueIds).flatMap(this::find);
    }

    @Override
    public Flux<Watch> owedBy(Collection<String> owners, int limit) {
        return Flux.defer(() -> Flux.fromStream(watches.values().stream()
                .filter(watch -> watch.owing().stream().anyMatch(owing -> owners.contains(owing.owner())))
                .sorted(Comparator.comparing(watch -> watch.dueAt() + " " + watch.issueId()))
                .limit(limit)));
    }

    @Override
    public Flux<Listed> list(Query query) {
        return Flux.defer(() -> Flux.fromStream(watches.values().stream()
                .filter(watch -> query.status() == null || watch.status() == query.status())
                .filter(watch -> query.agencyId() == null || watch.agencies().contains(query.agencyId()))
                .map(watch -> new Listed(watch, watch.dueAt() + " " + watch.issueId()))
                .filter(listed -> query.after() == null || listed.position().compareTo(query.after()) > 0)
                .sorted(Comparator.comparing(Listed::position))
                .limit(query.limit())));
    }
}
