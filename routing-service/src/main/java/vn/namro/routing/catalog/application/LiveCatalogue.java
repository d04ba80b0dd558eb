package vn.namro.routing.catalog.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.EnteredReorganisation;
import vn.namro.routing.catalog.domain.WorkingTime;

/**
 * The catalogue as it is now: the files, and upon them what people entered since. Refreshing needs no restart, on this
 * instance or any other.
 */
public final class LiveCatalogue implements Supplier<Catalogue> {

    private final Catalogue files;
    private final WorkingTime workingTime;
    private final EnteredReorganisations entered;
    private final CatalogueRecords records;
    private volatile State state;

    private record State(List<EnteredReorganisation> reorganisations, Catalogue catalogue, Set<String> unfit) {}

    public LiveCatalogue(
            Catalogue files, WorkingTime workingTime, EnteredReorganisations entered, CatalogueRecords records) {
        this.files = files;
        this.workingTime = workingTime;
        this.entered = entered;
        this.records = records;
        this.state = new State(List.of(), files, Set.of());
    }

    @Override
    public Catalogue get() {
        return state.catalogue();
    }

    /** Takes in what was entered since; true if that changed anything. */
    public Mono<Boolean> load() {
        return standing().map(standing -> {
            if (standing.equals(state.reorganisations())) {
                return false;
            }
            state = with(standing);
            return true;
        });
    }

    /** Takes in what was entered since, and tells the other services if that changed anything. */
    public Mono<Boolean> refresh() {
        return load().flatMap(changed -> changed ? publish().thenReturn(true) : Mono.just(false));
    }

    /** Tells the other services of every record that differs from what they were told last; gives how many did. */
    public Mono<Long> publish() {
        return Mono.defer(() -> records.publishChanges(get(), workingTime));
    }

    private Mono<List<EnteredReorganisation>> standing() {
        return entered.all()
                .map(EnteredReorganisations.Versioned::entered)
                .filter(EnteredReorganisation::stands)
                .collectList();
    }

    /**
     * The ids of entries that do not fit the others, so that they do not count: two that were entered at the same moment
     * on two instances may contradict each other.
     */
    public Set<String> unfit() {
        return state.unfit();
    }

    /** Whether all others would still fit if one of them was taken back. */
    public boolean canDoWithout(String id) {
        List<EnteredReorganisation> rest = state.reorganisations().stream()
                .filter(entered -> !entered.id().equals(id))
                .toList();
        return unfit().containsAll(with(rest).unfit());
    }

    private State with(List<EnteredReorganisation> standing) {
        Catalogue catalogue = files;
        Set<String> unfit = new LinkedHashSet<>();
        for (EnteredReorganisation each : standing) {
            try {
                catalogue = catalogue.reorganised(each.reorganisation());
            } catch (IllegalArgumentException e) {
                unfit.add(each.id());
            }
        }
        return new State(standing, catalogue, Set.copyOf(unfit));
    }
}
