package vn.namro.notification.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.catalog.CatalogCopy;
import vn.namro.platform.store.Stores;

/** Puts the catalogue's parts together. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    CatalogCopy catalogCopy(Stores stores) {
        return CatalogCopy.in(stores);
    }
}
