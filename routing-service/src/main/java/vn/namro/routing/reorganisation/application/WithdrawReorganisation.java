package vn.namro.routing.reorganisation.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.application.EnteredReorganisations.Versioned;
import vn.namro.routing.catalog.application.LiveCatalogue;

/** Takes a reorganisation back before its day. */
public final class WithdrawReorganisation {

    private final EnteredReorganisations reorganisations;
    private final LiveCatalogue catalogue;
    private final ZoneId zone;
    private final Clock clock;

    public WithdrawReorganisation(
            EnteredReorganisations reorganisations, LiveCatalogue catalogue, ZoneId zone, Clock clock) {
        this.reorganisations = reorganisations;
        this.catalogue = catalogue;
        this.zone = zone;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Withdrawal {
        DONE,
        UNKNOWN,
        /** Its day has come, or it was withdrawn already. */
        TOO_LATE,
        /** Another one builds upon it: that has to be withdrawn first. */
        DEPENDED_UPON,
        /** Somebody else changed it since. */
        STALE
    }

    public Mono<Withdrawal> withdraw(String id, long version, String by) {
        return reorganisations
                .find(id)
                .flatMap(found -> withdraw(found, version, by))
                .defaultIfEmpty(Withdrawal.UNKNOWN);
    }

    private Mono<Withdrawal> withdraw(Versioned found, long version, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (found.version() != version) {
            return Mono.just(Withdrawal.STALE);
        }
        if (!found.entered().canBeWithdrawnOn(LocalDate.ofInstant(now, zone))) {
            return Mono.just(Withdrawal.TOO_LATE);
        }
        if (!catalogue.canDoWithout(found.entered().id())) {
            return Mono.just(Withdrawal.DEPENDED_UPON);
        }
        return reorganisations
                .change(found.entered().withdrawn(by, now), version)
                .flatMap(done -> done ? catalogue.refresh().thenReturn(Withdrawal.DONE) : Mono.just(Withdrawal.STALE));
    }
}
