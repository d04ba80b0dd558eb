package vn.namro.routing.catalog;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.catalog.application.AuditCatalogue;
import vn.namro.routing.catalog.application.CatalogueRecords;
import vn.namro.routing.catalog.application.CatalogueSource;
import vn.namro.routing.catalog.application.ChangeCatalogue;
import vn.namro.routing.catalog.application.EnteredRecords;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Loads the catalogue when the service starts, and tells the others what changed since it last did. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogConfiguration.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    @Bean
    Catalogue catalogue(CatalogueSource source) {
        return source.catalogue();
    }

    @Bean
    WorkingTime workingTime(CatalogueSource source) {
        return source.workingTime();
    }

    /** Loaded before anything is decided: a restart must not forget what was entered. */
    @Bean
    LiveCatalogue liveCatalogue(
            Catalogue files,
            WorkingTime workingTime,
            EnteredReorganisations entered,
            EnteredRecords changed,
            CatalogueRecords records) {
        LiveCatalogue catalogue = new LiveCatalogue(files, workingTime, entered, changed, records);
        catalogue.load().block(ANSWER_WITHIN);
        return catalogue;
    }

    @Bean
    ChangeCatalogue changeCatalogue(EnteredRecords changed, LiveCatalogue catalogue, Clock clock) {
        return new ChangeCatalogue(changed, catalogue, clock);
    }

    @Bean
    AuditCatalogue auditCatalogue(EnteredRecords changed, EnteredReorganisations reorganisations) {
        return new AuditCatalogue(changed, reorganisations);
    }

    @Bean
    ApplicationRunner publishCatalogue(LiveCatalogue catalogue) {
        return arguments -> {
            Long changed = catalogue.publish().block();
            LOG.info("the catalogue is loaded; {} records changed", changed);
        };
    }
}
