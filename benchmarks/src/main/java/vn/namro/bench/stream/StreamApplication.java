package vn.namro.bench.stream;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.namro.platform.PlatformConfiguration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Wired as the services are, so that what is measured is what they run. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PlatformConfiguration.class)
class StreamApplication {

    @Bean
    AggregateStore<Parcel> parcelStore(Stores stores) {
        return stores.open("parcels", Parcel.class, parcel -> Map.of());
    }

    @Bean
    AggregateStore<Copy> copyStore(Stores stores) {
        return stores.open("copies", Copy.class, copy -> Map.of());
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }
}
