package vn.namro.routing.catalog.adapter.mongo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Opens the store of this package. */
@Configuration(proxyBeanMethods = false)
class CatalogueStore {

    @Bean
    AggregateStore<PublishedRecord> publishedRecords(Stores stores) {
        return stores.open("catalog", PublishedRecord.class, record -> Map.of());
    }
}
