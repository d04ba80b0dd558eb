package vn.namro.notification.webhook.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.domain.Subscription;
import vn.namro.notification.webhook.domain.Subscription.Status;

/** Subscriptions in memory; held to the same contract as those in the database. */
public final class InMemorySubscriptions implements Subscriptions {

    private final Map<String, Versioned> all = new TreeMap<>();

    @Override
    public Mono<Versioned> find(String id) {
        return Mono.fromSupplier(() -> all.get(id));
    }

    @Override
    public Flux<Versioned> list(@Nullable String agencyId, int limit) {
        return Flux.defer(() -> Flux.fromStream(kept().filter(found ->
                        agencyId == null || agencyId.equals(found.subscription().agencyId()))
                .limit(limit)));
    }

    private Stream<Versioned> kept() {
        return List.copyOf(all.values()).stream()
                .filter(found -> found.subscription().status() != Status.REMOVED);
    }

    @Override
    public Mono<Long> count(@Nullable String agencyId) {
        return Mono.fromSupplier(() -> kept().filter(
                        found -> Objects.equals(agencyId, found.subscription().agencyId()))
                .count());
    }

    @Override
    public Flux<Subscription> active() {
        return Flux.defer(() ->
                Flux.fromStream(kept().map(Versioned::subscription).filter(found -> found.status() == Status.ACTIVE)));
    }

    @Override
    public Mono<Long> disabled() {
        return Mono.fromSupplier(
                () -> kept().filter(found -> found.subscription().status() == Status.DISABLED)
                        .count());
    }

    @Override
    public Mono<Boolean> save(Subscription changed, long version) {
        return Mono.fromSupplier(() -> {
            Versioned before = all.get(changed.id());
            boolean same = (before == null ? 0 : before.version()) == version;
            if (same) {
                all.put(changed.id(), new Versioned(changed, version + 1));
            }
            return same;
        });
    }
}
