package vn.namro.intake.catalog.adapter.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;

/** Ready only when a zone and a category are known: before that every filing would be refused as unknown. */
@Component
final class CatalogHealthIndicator implements ReactiveHealthIndicator {

    private final CatalogEntries entries;

    CatalogHealthIndicator(CatalogEntries entries) {
        this.entries = entries;
    }

    @Override
    public Mono<Health> health() {
        Mono<Boolean> known = Flux.concat(
                        entries.zones().hasElements(), entries.categories().hasElements())
                .all(some -> some);
        return known.map(enough -> enough ? Health.up() : Health.down().withDetail("catalog", "not heard of yet"))
                .map(Health.Builder::build);
    }
}
