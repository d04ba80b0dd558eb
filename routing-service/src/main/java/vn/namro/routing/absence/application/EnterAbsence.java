package vn.namro.routing.absence.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.routing.absence.domain.Absence;
import vn.namro.routing.absence.domain.AbsenceRule;
import vn.namro.routing.absence.domain.EnteredAbsence;
import vn.namro.routing.catalog.domain.Catalogue;

/** Enters an absence, or says everything that is wrong with it. */
public final class EnterAbsence {

    private final EnteredAbsences absences;
    private final LiveAbsences live;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    public EnterAbsence(EnteredAbsences absences, LiveAbsences live, Supplier<Catalogue> catalogue, Clock clock) {
        this.absences = absences;
        this.live = live;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What came of it: exactly one of the three.
     *
     * @param entered empty unless it stands now
     * @param before whether it stood already, under the same id
     * @param broken the rules that it breaks
     */
    public record Entry(List<EnteredAbsence> entered, boolean before, List<AbsenceRule> broken) {

        public Entry {
            entered = List.copyOf(entered);
            broken = List.copyOf(broken);
        }

        /** Goes on with whichever it is. */
        public <T> T fold(
                Function<EnteredAbsence, T> whenEntered,
                Function<List<AbsenceRule>, T> whenBroken,
                Supplier<T> whenTheIdMeansAnother) {
            if (!entered.isEmpty()) {
                return whenEntered.apply(entered.get(0));
            }
            return broken.isEmpty() ? whenTheIdMeansAnother.get() : whenBroken.apply(broken);
        }
    }

    /**
     * Enters it.
     *
     * @param id the same for a request that is sent again
     */
    public Mono<Entry> enter(String id, Absence wanted, String by) {
        return absences.find(id)
                .map(known -> known.entered().absence().equals(wanted)
                        ? new Entry(List.of(known.entered()), true, List.of())
                        : new Entry(List.of(), false, List.of()))
                .switchIfEmpty(Mono.defer(() -> enterNew(id, wanted, by)));
    }

    private Mono<Entry> enterNew(String id, Absence wanted, String by) {
        return live.refresh().then(Mono.defer(() -> {
            Catalogue now = catalogue.get();
            List<AbsenceRule> broken =
                    AbsenceRule.broken(new AbsenceRule.Asked(wanted, now, live.standing(), live.today()));
            if (!broken.isEmpty()) {
                return Mono.just(new Entry(List.of(), false, broken));
            }
            EnteredAbsence entered = new EnteredAbsence(
                    id,
                    wanted,
                    now.officer(wanted.officerId()).orElseThrow().agencyId(),
                    by,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    null,
                    null);
            return absences.enter(entered)
                    .flatMap(done -> done
                            ? live.refresh().thenReturn(new Entry(List.of(entered), false, List.of()))
                            : enter(id, wanted, by));
        }));
    }
}
