package vn.namro.notification.preference.application;

import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.namro.notification.preference.domain.Preferences;

/** Choices in memory. */
public final class InMemoryPreferences implements PreferencesOfPeople {

    private final Map<String, Versioned> chosen = new HashMap<>();

    @Override
    public Mono<Versioned> of(String officerId) {
        return Mono.fromSupplier(
                () -> chosen.getOrDefault(officerId, new Versioned(Preferences.untouched(officerId), 0)));
    }

    @Override
    public Mono<Boolean> put(Preferences next, long version) {
        return of(next.officerId()).map(before -> {
            boolean same = before.version() == version;
            if (same) {
                chosen.put(next.officerId(), new Versioned(next, version + 1));
            }
            return same;
        });
    }
}
