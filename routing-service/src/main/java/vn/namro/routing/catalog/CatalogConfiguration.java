package vn.namro.routing.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.catalog.application.CatalogueRecords;
import vn.namro.routing.catalog.application.CatalogueSource;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Loads the catalogue when the service starts, and tells the others what changed since it last did. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogConfiguration.class);

    @Bean
    Catalogue catalogue(CatalogueSource source) {
        return source.catalogue();
    }

    @Bean
    WorkingTime workingTime(CatalogueSource source) {
        return source.workingTime();
    }

    @Bean
    ApplicationRunner publishCatalogue(CatalogueRecords records, Catalogue catalogue, WorkingTime workingTime) {
        return arguments -> {
            Long changed = records.publishChanges(catalogue, workingTime).block();
            LOG.info("the catalogue is loaded; {} records changed", changed);
        };
    }
}
