package vn.namro.intake.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.catalog.CatalogCopy;
import vn.namro.platform.store.Stores;

/** Opens the copy of the catalogue. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    CatalogCopy catalogCopy(Stores stores) {
        return CatalogCopy.in(stores);
    }
}
