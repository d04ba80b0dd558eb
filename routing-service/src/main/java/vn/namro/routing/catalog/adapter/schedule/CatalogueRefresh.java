package vn.namro.routing.catalog.adapter.schedule;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.application.LiveCatalogue;

/** Takes in what was entered on any instance, within seconds. */
@Component
final class CatalogueRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueRefresh.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final LiveCatalogue catalogue;
    private final Disposable refreshing;

    CatalogueRefresh(LiveCatalogue catalogue) {
        this.catalogue = catalogue;
        this.refreshing = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> refresh())
                .subscribe();
    }

    private Mono<Boolean> refresh() {
        return catalogue
                .refresh()
                .doOnNext(changed -> {
                    if (changed) {
                        LOG.info("the catalogue changed");
                        catalogue.unfit().forEach(id -> LOG.error("reorganisation {} contradicts others, ignored", id));
                    }
                })
                .onErrorResume(failure -> {
                    LOG.warn("the catalogue could not be refreshed: {}", failure.toString());
                    return Mono.just(false);
                });
    }

    @PreDestroy
    void stop() {
        refreshing.dispose();
    }
}
