package vn.namro.routing.absence.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;
import vn.namro.routing.absence.application.EnteredAbsences.Versioned;

/** Takes an absence back: the officer is there after all. What was handed to a substitute meanwhile stays there. */
public final class WithdrawAbsence {

    private final EnteredAbsences absences;
    private final LiveAbsences live;
    private final Clock clock;

    public WithdrawAbsence(EnteredAbsences absences, LiveAbsences live, Clock clock) {
        this.absences = absences;
        this.live = live;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Withdrawal {
        DONE,
        /** It was withdrawn already, or is over. */
        TOO_LATE,
        /** Somebody else changed it since. */
        STALE
    }

    public Mono<Withdrawal> withdraw(Versioned found, long seen, String by) {
        if (found.version() != seen) {
            return Mono.just(Withdrawal.STALE);
        }
        if (!found.entered().stands() || found.entered().absence().last().isBefore(live.today())) {
            return Mono.just(Withdrawal.TOO_LATE);
        }
        return absences.change(found.entered().withdrawn(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)), seen)
                .flatMap(done -> done ? live.refresh().thenReturn(Withdrawal.DONE) : Mono.just(Withdrawal.STALE));
    }
}
