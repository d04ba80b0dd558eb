package vn.namro.routing.catalog.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.EnteredReorganisation;

/** The reorganisations that people entered; nothing of them is ever deleted. */
public interface EnteredReorganisations {

    /** One of them, and how often it was changed. */
    record Versioned(EnteredReorganisation entered, long version) {}

    /** Enters a new one; false if its id is known already. */
    Mono<Boolean> enter(EnteredReorganisation entered);

    Mono<Versioned> find(String id);

    /** All, also withdrawn ones, in the order of their days and then of their entry. */
    Flux<Versioned> all();

    /** Keeps a changed one; false if somebody else changed it since that version. */
    Mono<Boolean> change(EnteredReorganisation changed, long version);
}
