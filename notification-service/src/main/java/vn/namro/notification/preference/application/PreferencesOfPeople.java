package vn.namro.notification.preference.application;

import reactor.core.publisher.Mono;
import vn.namro.notification.preference.domain.Preferences;

/** Where people's choices are. */
public interface PreferencesOfPeople {

    /** A person's choices; what holds without any, at version 0, if the person made none. */
    Mono<Versioned> of(String officerId);

    /** Replaces the choices if they are still at a version; false if they are not. */
    Mono<Boolean> put(Preferences next, long version);

    /** Choices at a version. */
    record Versioned(Preferences preferences, long version) {}
}
