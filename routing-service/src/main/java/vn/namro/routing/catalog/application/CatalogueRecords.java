package vn.namro.routing.catalog.application;

import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;

/** The catalogue records that the other services have been told of. */
public interface CatalogueRecords {

    /** Tells the others of every record that differs from what they were told last; answers how many did. */
    Mono<Long> publishChanges(Catalogue catalogue, WorkingTime workingTime);
}
