package vn.namro.notification.inbox.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.inbox.domain.InboxItem;

/** Inboxes in memory; held to the same contract as those in the database. */
public final class InMemoryInboxItems implements InboxItems {

    private final Map<String, InboxItem> items = new TreeMap<>();

    @Override
    public Mono<Void> keep(InboxItem item) {
        return Mono.fromRunnable(() -> items.putIfAbsent(item.id(), item));
    }

    @Override
    public Flux<Listed> list(Query query) {
        return Flux.defer(() -> Flux.fromStream(of(query.officerId())
                .filter(item -> !query.unreadOnly() || item.readAt() == null)
                .map(item -> new Listed(item, item.at() + " " + item.id()))
                .filter(listed -> query.after() == null || listed.position().compareTo(query.after()) < 0)
                .sorted(Comparator.comparing(Listed::position).reversed())
                .limit(query.limit())));
    }

    private Stream<InboxItem> of(String officerId) {
        return items.values().stream().filter(item -> item.officerId().equals(officerId));
    }

    @Override
    public Mono<Long> unread(String officerId) {
        return Mono.fromSupplier(
                () -> of(officerId).filter(item -> item.readAt() == null).count());
    }

    @Override
    public Mono<InboxItem> read(String officerId, String id, Instant at) {
        return Mono.defer(() -> Mono.justOrEmpty(
                        of(officerId).filter(item -> item.id().equals(id)).findFirst()))
                .doOnNext(item -> items.put(id, at(item, at)))
                .map(item -> at(item, at));
    }

    @Override
    public Mono<Long> readAll(String officerId, Instant at) {
        return Mono.fromSupplier(() -> {
            var unread = of(officerId).filter(item -> item.readAt() == null).toList();
            unread.forEach(item -> items.put(item.id(), at(item, at)));
            return (long) unread.size();
        });
    }

    @Override
    public Mono<Long> forget(Instant readBefore, int most) {
        return Mono.fromSupplier(() -> {
            var old = items.values().stream()
                    .filter(item -> item.readAt() != null && item.readAt().isBefore(readBefore))
                    .limit(most)
                    .toList();
            old.forEach(item -> items.remove(item.id()));
            return (long) old.size();
        });
    }

    private static InboxItem at(InboxItem item, Instant at) {
        return item.readAt() != null
                ? item
                : new InboxItem(
                        item.id(),
                        item.officerId(),
                        item.at(),
                        item.kind(),
                        item.urgent(),
                        item.trackingCodes(),
                        item.vi(),
                        item.en(),
                        at);
    }
}
