package vn.namro.intake.issue.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.catalog.domain.Category;
import vn.namro.intake.catalog.domain.Channel;
import vn.namro.intake.catalog.domain.Zone;

/** A catalogue with one entry of each kind: zone {@code z}, category {@code D2} of group D, channel {@code web}. */
final class FewEntries implements CatalogEntries {

    @Override
    public Flux<Zone> zones() {
        return Flux.empty();
    }

    @Override
    public Flux<Category> categories() {
        return Flux.empty();
    }

    @Override
    public Flux<Channel> channels() {
        return Flux.empty();
    }

    @Override
    public Mono<Category> category(String id) {
        Category.Group group = new Category.Group("D", "Hạ tầng", "Infrastructure");
        return id.equals("D2") ? Mono.just(new Category("D2", "Điện", "Power", group)) : Mono.empty();
    }

    @Override
    public Mono<Boolean> hasZone(String id) {
        return Mono.just(id.equals("z"));
    }

    @Override
    public Mono<Boolean> hasChannel(String id) {
        return Mono.just(id.equals("web"));
    }

    @Override
    public Mono<Boolean> hasCommune(String id) {
        return Mono.just(id.equals("c"));
    }
}
