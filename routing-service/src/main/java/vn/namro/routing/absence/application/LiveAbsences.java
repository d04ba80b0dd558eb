package vn.namro.routing.absence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.routing.absence.domain.Absence;
import vn.namro.routing.absence.domain.Absences;
import vn.namro.routing.absence.domain.EnteredAbsence;

/**
 * The absences of today and later. Every instance keeps its own copy and has to be refreshed; those of the past are not
 * kept.
 */
public final class LiveAbsences implements Supplier<Absences> {

    private final EnteredAbsences entered;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final AtomicLong looks = new AtomicLong();
    private volatile Known known = new Known(0, List.of(), Absences.NONE);

    /** What the last look found; {@code look} tells which look it was. */
    private record Known(long look, List<Absence> standing, Absences absences) {}

    public LiveAbsences(EnteredAbsences entered, Clock clock, Supplier<ZoneId> zone) {
        this.entered = entered;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Absences get() {
        return known.absences();
    }

    /** All that stand, for the check of a new one. */
    public List<Absence> standing() {
        return known.standing();
    }

    /** The local day of the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    /** Takes in what was entered or withdrawn since. Yesterday's still count: a clock may lag behind. */
    public Mono<Void> refresh() {
        return Mono.defer(() -> {
            long look = looks.incrementAndGet();
            return entered.standing(today().minusDays(1))
                    .map(EnteredAbsence::absence)
                    .collectList()
                    .doOnNext(found -> keep(new Known(look, List.copyOf(found), new Absences(found))))
                    .then();
        });
    }

    /** Two looks may overtake each other: what began later counts. */
    private synchronized void keep(Known next) {
        if (next.look() > known.look()) {
            known = next;
        }
    }
}
