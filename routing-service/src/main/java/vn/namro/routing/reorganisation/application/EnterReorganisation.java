package vn.namro.routing.reorganisation.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.EnteredReorganisation;
import vn.namro.routing.catalog.domain.Reorganisation;
import vn.namro.routing.catalog.domain.ReorganisationCheck;
import vn.namro.routing.catalog.domain.ReorganisationFault;

/** Enters a reorganisation ahead of its day, or says everything that is wrong with it. */
public final class EnterReorganisation {

    private final EnteredReorganisations reorganisations;
    private final LiveCatalogue catalogue;
    private final ZoneId zone;
    private final Clock clock;

    public EnterReorganisation(
            EnteredReorganisations reorganisations, LiveCatalogue catalogue, ZoneId zone, Clock clock) {
        this.reorganisations = reorganisations;
        this.catalogue = catalogue;
        this.zone = zone;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Entry {

        /** Goes on with whichever it is. */
        <T> T fold(
                BiFunction<EnteredReorganisation, Boolean, T> whenEntered,
                Function<List<ReorganisationFault>, T> whenFaulty,
                Function<EnteredReorganisation, T> whenTheIdMeansAnother);
    }

    private record Entered(EnteredReorganisation entered, boolean before) implements Entry {
        @Override
        public <T> T fold(
                BiFunction<EnteredReorganisation, Boolean, T> whenEntered,
                Function<List<ReorganisationFault>, T> whenFaulty,
                Function<EnteredReorganisation, T> whenTheIdMeansAnother) {
            return whenEntered.apply(entered, before);
        }
    }

    private record Faulty(List<ReorganisationFault> faults) implements Entry {
        @Override
        public <T> T fold(
                BiFunction<EnteredReorganisation, Boolean, T> whenEntered,
                Function<List<ReorganisationFault>, T> whenFaulty,
                Function<EnteredReorganisation, T> whenTheIdMeansAnother) {
            return whenFaulty.apply(faults);
        }
    }

    private record Another(EnteredReorganisation known) implements Entry {
        @Override
        public <T> T fold(
                BiFunction<EnteredReorganisation, Boolean, T> whenEntered,
                Function<List<ReorganisationFault>, T> whenFaulty,
                Function<EnteredReorganisation, T> whenTheIdMeansAnother) {
            return whenTheIdMeansAnother.apply(known);
        }
    }

    /**
     * Enters it.
     *
     * @param id the same for a request that is sent again
     */
    public Mono<Entry> enter(String id, Reorganisation wanted, String by) {
        return reorganisations
                .find(id)
                .map(known -> known.entered().reorganisation().equals(wanted)
                        ? new Entered(known.entered(), true)
                        : (Entry) new Another(known.entered()))
                .switchIfEmpty(Mono.defer(() -> enterNew(id, wanted, by)));
    }

    private Mono<Entry> enterNew(String id, Reorganisation wanted, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ReorganisationFault> faults =
                ReorganisationCheck.faultsOf(wanted, catalogue.get(), LocalDate.ofInstant(now, zone));
        if (!faults.isEmpty()) {
            return Mono.just(new Faulty(faults));
        }
        EnteredReorganisation entered = new EnteredReorganisation(id, wanted, by, now);
        return reorganisations
                .enter(entered)
                .flatMap(done -> done
                        ? catalogue.refresh().<Entry>thenReturn(new Entered(entered, false))
                        : enter(id, wanted, by));
    }
}
