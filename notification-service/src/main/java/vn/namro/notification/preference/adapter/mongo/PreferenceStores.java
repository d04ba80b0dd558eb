package vn.namro.notification.preference.adapter.mongo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.preference.domain.Preferences;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Opens the store of choices. */
@Configuration(proxyBeanMethods = false)
class PreferenceStores {

    @Bean
    AggregateStore<Preferences> preferenceStore(Stores stores) {
        return stores.open("preferences", Preferences.class, preferences -> Map.of());
    }
}
