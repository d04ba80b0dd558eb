package vn.namro.routing.catalog.adapter.mongo;

import java.util.Date;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.routing.catalog.domain.EnteredRecord;
import vn.namro.routing.catalog.domain.EnteredReorganisation;

/** Opens the stores of this package. */
@Configuration(proxyBeanMethods = false)
class CatalogueStore {

    @Bean
    AggregateStore<PublishedRecord> publishedRecords(Stores stores) {
        return stores.open("catalog", PublishedRecord.class, record -> Map.of());
    }

    @Bean
    AggregateStore<EnteredReorganisation> enteredReorganisations(Stores stores) {
        return stores.open(
                "reorganisations",
                EnteredReorganisation.class,
                entered -> Map.of(
                        "on", entered.reorganisation().on().toString(),
                        "enteredAt", Date.from(entered.enteredAt())));
    }

    @Bean
    AggregateStore<EnteredRecord> enteredRecords(Stores stores) {
        return stores.open("catalog_changes", EnteredRecord.class, record -> Map.of());
    }
}
