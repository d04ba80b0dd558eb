package vn.namro.routing.responsibility.adapter.mongo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Opens the store of this package. */
@Configuration(proxyBeanMethods = false)
class MatrixStore {

    @Bean
    AggregateStore<ActivatedMatrix> activatedMatrices(Stores stores) {
        return stores.open("matrices", ActivatedMatrix.class, matrix -> Map.of());
    }
}
