package vn.namro.routing.catalog.application;

import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Where the catalogue comes from. */
public interface CatalogueSource {

    /**
     * The catalogue as it is now.
     *
     * @throws IllegalArgumentException naming file and fault, if it does not make sense
     */
    Catalogue catalogue();

    /** The working calendar as it is now. */
    WorkingTime workingTime();
}
