package vn.namro.routing.catalog.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.EnteredRecord;

/** The records that people changed; nothing of them is ever deleted. */
public interface EnteredRecords {

    Mono<EnteredRecord> find(String key);

    /** All, in the order of their keys. */
    Flux<EnteredRecord> all();

    /** Keeps a record with its newest revision; false if somebody else changed it since the one before. */
    Mono<Boolean> keep(EnteredRecord changed);
}
