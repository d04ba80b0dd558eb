package vn.namro.intake.catalog.adapter.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.catalog.domain.Category;
import vn.namro.intake.catalog.domain.Channel;
import vn.namro.intake.catalog.domain.Zone;

/** What forms let people choose from, in both languages, so that a form can switch without asking again. */
@RestController
@RequestMapping(path = "/api/catalog", produces = MediaType.APPLICATION_JSON_VALUE)
final class CatalogController {

    private final CatalogEntries entries;

    CatalogController(CatalogEntries entries) {
        this.entries = entries;
    }

    /** A whole list. */
    record Items<T>(List<T> items) {

        Items {
            items = List.copyOf(items);
        }
    }

    @GetMapping("/zones")
    Mono<Items<Zone>> zones() {
        return all(entries.zones());
    }

    @GetMapping("/categories")
    Mono<Items<Category>> categories() {
        return all(entries.categories());
    }

    @GetMapping("/channels")
    Mono<Items<Channel>> channels() {
        return all(entries.channels());
    }

    private static <T> Mono<Items<T>> all(Flux<T> entries) {
        return entries.collectList().map(Items::new);
    }
}
