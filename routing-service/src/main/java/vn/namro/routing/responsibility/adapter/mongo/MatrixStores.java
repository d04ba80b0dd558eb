package vn.namro.routing.responsibility.adapter.mongo;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.version.Activation.Request;
import vn.namro.routing.responsibility.domain.version.Timeline;
import vn.namro.routing.responsibility.domain.version.Version;

/** Opens the stores of this package. */
@Configuration(proxyBeanMethods = false)
class MatrixStores {

    /** Some entries of a version: all of them can be more than a document holds. */
    record EntriesPart(String version, int number, List<MatrixEntry> entries) {

        EntriesPart {
            entries = List.copyOf(entries);
        }
    }

    /** What a key was used for. */
    record UsedKey(Request request, String version) {}

    @Bean
    AggregateStore<Timeline> timelineStore(Stores stores) {
        return stores.open("matrices", Timeline.class, timeline -> Map.of());
    }

    @Bean
    AggregateStore<Version> versionStore(Stores stores) {
        return stores.open(
                "matrix_versions", Version.class, version -> Map.of("order", MongoMatrixVersions.order(version)));
    }

    @Bean
    AggregateStore<EntriesPart> entriesStore(Stores stores) {
        return stores.open("matrix_entries", EntriesPart.class, part -> Map.of("version", part.version()));
    }

    @Bean
    AggregateStore<UsedKey> usedKeyStore(Stores stores) {
        return stores.open("matrix_keys", UsedKey.class, key -> Map.of());
    }
}
