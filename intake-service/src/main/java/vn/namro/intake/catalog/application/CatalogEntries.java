package vn.namro.intake.catalog.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.domain.Category;
import vn.namro.intake.catalog.domain.Channel;
import vn.namro.intake.catalog.domain.Zone;

/** The entries of the city's catalogue that intake has heard of. */
public interface CatalogEntries {

    /** All zones, ordered by id. */
    Flux<Zone> zones();

    /** All categories, ordered by id. */
    Flux<Category> categories();

    /** All channels, ordered by id. */
    Flux<Channel> channels();

    /** Finds a category; empty if it is unknown. */
    Mono<Category> category(String id);

    /** Whether there is such a zone. */
    Mono<Boolean> hasZone(String id);

    /** Whether there is such a channel. */
    Mono<Boolean> hasChannel(String id);

    /** Whether there is such a commune. */
    Mono<Boolean> hasCommune(String id);
}
