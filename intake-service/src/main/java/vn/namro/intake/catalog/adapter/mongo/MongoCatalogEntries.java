package vn.namro.intake.catalog.adapter.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.catalog.AgencyChangedV1;
import vn.namro.events.catalog.CategoryChangedV1;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.events.catalog.ZoneChangedV1;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.catalog.domain.Category;
import vn.namro.intake.catalog.domain.Channel;
import vn.namro.intake.catalog.domain.Zone;
import vn.namro.platform.catalog.CatalogCopy;

/**
 * Reads the entries from the service's copy of the catalogue. Single ones, which every filing asks for, are remembered for some
 * seconds once they are found: they change, but they are never taken away.
 */
@Component
final class MongoCatalogEntries implements CatalogEntries {

    private static final String ZONE = "zone";
    private static final String CATEGORY = "category";
    private static final String CHANNEL = "channel";
    private static final String AGENCY = "agency";
    private static final String COMMUNE_LEVEL = "COMMUNE";

    private static final int MOST_REMEMBERED = 5_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final CatalogCopy copy;
    private final Cache<String, Object> found = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    MongoCatalogEntries(CatalogCopy copy) {
        this.copy = copy;
    }

    @Override
    public Flux<Zone> zones() {
        return copy.all(ZONE, ZoneChangedV1.class).map(MongoCatalogEntries::zone);
    }

    @Override
    public Flux<Category> categories() {
        return copy.all(CATEGORY, CategoryChangedV1.class).map(MongoCatalogEntries::category);
    }

    @Override
    public Flux<Channel> channels() {
        return copy.all(CHANNEL, ChannelChangedV1.class)
                .map(wire -> new Channel(wire.id(), wire.nameVi(), wire.nameEn()));
    }

    @Override
    public Mono<Category> category(String id) {
        return find(CATEGORY, id, CategoryChangedV1.class).map(MongoCatalogEntries::category);
    }

    @Override
    public Mono<Boolean> hasZone(String id) {
        return find(ZONE, id, ZoneChangedV1.class).hasElement();
    }

    @Override
    public Mono<Boolean> hasChannel(String id) {
        return find(CHANNEL, id, ChannelChangedV1.class).hasElement();
    }

    /** Communes are agencies of a level of their own. */
    @Override
    public Mono<Boolean> hasCommune(String id) {
        return find(AGENCY, id, AgencyChangedV1.class)
                .filter(agency -> agency.level().equals(COMMUNE_LEVEL))
                .hasElement();
    }

    private <T> Mono<T> find(String kind, String id, Class<T> payload) {
        String key = kind + "/" + id;
        return Mono.defer(() -> Mono.justOrEmpty(payload.cast(found.getIfPresent(key))))
                .switchIfEmpty(Mono.defer(() -> copy.find(kind, id, payload).doOnNext(entry -> found.put(key, entry))));
    }

    private static Zone zone(ZoneChangedV1 wire) {
        return new Zone(
                wire.id(),
                wire.kind(),
                wire.nameVi(),
                wire.nameEn(),
                wire.status(),
                wire.communes(),
                wire.provisional());
    }

    private static Category category(CategoryChangedV1 wire) {
        Category.Group group = new Category.Group(wire.groupId(), wire.groupNameVi(), wire.groupNameEn());
        return new Category(wire.id(), wire.nameVi(), wire.nameEn(), group);
    }
}
