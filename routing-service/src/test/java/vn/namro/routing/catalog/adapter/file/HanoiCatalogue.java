package vn.namro.routing.catalog.adapter.file;

import org.springframework.core.io.DefaultResourceLoader;
import vn.namro.routing.catalog.application.CatalogueSource;

/** The catalogue that ships with the service, for tests elsewhere. */
public final class HanoiCatalogue {

    private HanoiCatalogue() {}

    public static CatalogueSource source() {
        return new FileCatalogue(new DefaultResourceLoader(), "classpath:catalog/hanoi");
    }
}
