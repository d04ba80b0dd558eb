package vn.namro.notification.preference.adapter.mongo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.notification.preference.application.PreferencesOfPeople;
import vn.namro.notification.preference.domain.Preferences;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

/** Choices as aggregates, one document a person; nothing is published of them. */
@Component
class MongoPreferences implements PreferencesOfPeople {

    private final AggregateStore<Preferences> store;

    MongoPreferences(AggregateStore<Preferences> store) {
        this.store = store;
    }

    @Override
    public Mono<Versioned> of(String officerId) {
        return store.find(officerId)
                .map(stored -> new Versioned(stored.state(), stored.version()))
                .defaultIfEmpty(new Versioned(Preferences.untouched(officerId), 0));
    }

    @Override
    public Mono<Boolean> put(Preferences next, long version) {
        String id = next.officerId();
        Stored<Preferences> stored = new Stored<>(id, id, version, next, Map.of(), 0);
        return store.save(stored, List.of(), Cause.request(id, null));
    }
}
