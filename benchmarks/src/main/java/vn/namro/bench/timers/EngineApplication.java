package vn.namro.bench.timers;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.store.Stores;
import vn.namro.platform.time.SystemTime;

/**
 * The deadlines, the delivery, the inbox and the choices of the notification service as they are, without what comes in from
 * the network. The catalogue is a fixed one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
@Import(SystemTime.class)
@ComponentScan(
        basePackages = {
            "vn.namro.notification.deadline",
            "vn.namro.notification.delivery",
            "vn.namro.notification.inbox",
            "vn.namro.notification.preference"
        },
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*\\.adapter\\.(web|kafka|mail)\\..*|.*HealthIndicator"))
class EngineApplication {

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    MongoDatabase database(@Value("${bench.mongo}") String address, @Value("${bench.database}") String name) {
        return MongoClients.create(address).getDatabase(name);
    }

    @Bean
    Stores stores(MongoDatabase database, ObjectProvider<InBulk> bulk, PlatformSettings settings, Clock clock) {
        InBulk gathering = bulk.getIfAvailable();
        return new Stores(gathering == null ? database : gathering.database(), settings.source(), clock);
    }

    @Bean
    Directories directories() {
        Directory directory = Town.directory();
        return () -> Mono.just(directory);
    }

    @Bean
    Calendars calendars() {
        return Mono::empty;
    }
}
