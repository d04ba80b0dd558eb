package vn.namro.routing.catalog.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.EnteredRecord;
import vn.namro.routing.catalog.domain.EnteredReorganisation;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.WorkingTime;

/**
 * The catalogue as it is now: the files, and upon them what people entered since. Refreshing needs no restart, on this
 * instance or any other.
 */
public final class LiveCatalogue implements Supplier<Catalogue> {

    private final Catalogue files;
    private final WorkingTime workingTime;
    private final EnteredReorganisations entered;
    private final EnteredRecords changed;
    private final CatalogueRecords records;
    private final AtomicLong looks = new AtomicLong();
    private volatile State state;

    /** What people entered, and what the catalogue is with it; {@code look} tells when it was read. */
    private record State(
            long look,
            List<EnteredReorganisation> reorganisations,
            List<EnteredRecord> changes,
            Catalogue catalogue,
            WorkingTime workingTime,
            WorkingCalendar calendar,
            Set<String> unfit) {}

    public LiveCatalogue(
            Catalogue files,
            WorkingTime workingTime,
            EnteredReorganisations entered,
            EnteredRecords changed,
            CatalogueRecords records) {
        this.files = files;
        this.workingTime = workingTime;
        this.entered = entered;
        this.changed = changed;
        this.records = records;
        this.state = new State(0, List.of(), List.of(), files, workingTime, workingTime.calendar(), Set.of());
    }

    @Override
    public Catalogue get() {
        return state.catalogue();
    }

    /** The working time as it is now. Its version changes with every change that people make. */
    public WorkingTime workingTime() {
        return state.workingTime();
    }

    /** The calendar that counts with it, ready made. */
    public WorkingCalendar calendar() {
        return state.calendar();
    }

    /** Takes in what was entered since; true if that changed anything. */
    public Mono<Boolean> load() {
        return Mono.defer(() -> {
            long look = looks.incrementAndGet();
            return Mono.zip(standing(), changed.all().collectList())
                    .map(read -> keep(look, read.getT1(), read.getT2()));
        });
    }

    /** Two looks may overtake each other: what began later counts. */
    private synchronized boolean keep(long look, List<EnteredReorganisation> standing, List<EnteredRecord> changes) {
        boolean same = standing.equals(state.reorganisations()) && changes.equals(state.changes());
        if (same || look < state.look()) {
            return false;
        }
        state = with(look, standing, changes);
        return true;
    }

    /** Takes in what was entered since, and tells the other services if that changed anything. */
    public Mono<Boolean> refresh() {
        return load().flatMap(changed -> changed ? publish().thenReturn(true) : Mono.just(false));
    }

    /** Tells the other services of every record that differs from what they were told last; gives how many did. */
    public Mono<Long> publish() {
        return Mono.defer(() -> records.publishChanges(get(), workingTime()));
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
        State now = state;
        List<EnteredReorganisation> rest = now.reorganisations().stream()
                .filter(entered -> !entered.id().equals(id))
                .toList();
        return unfit().containsAll(with(now.look(), rest, now.changes()).unfit());
    }

    /**
     * People first, because a reorganisation takes along whoever is there; but those whom a reorganisation brings can be
     * changed only after it.
     */
    private State with(long look, List<EnteredReorganisation> standing, List<EnteredRecord> changes) {
        Set<String> unfit = new LinkedHashSet<>();
        Map<Boolean, List<EnteredRecord>> people = changes.stream()
                .filter(change -> change.content().officer() != null)
                .collect(Collectors.partitioningBy(change -> isBrought(change, standing)));
        Catalogue catalogue = changed(files, people.getOrDefault(false, List.of()), unfit);
        for (EnteredReorganisation each : standing) {
            catalogue = attempt(catalogue, before -> before.reorganised(each.reorganisation()), each.id(), unfit);
        }
        catalogue = changed(catalogue, people.getOrDefault(true, List.of()), unfit);
        WorkingTime time = workingTime.changedBy(
                changes.stream().filter(EnteredRecord::isOfCalendar).toList());
        return new State(look, standing, changes, catalogue, time, time.calendar(), Set.copyOf(unfit));
    }

    private static boolean isBrought(EnteredRecord change, List<EnteredReorganisation> standing) {
        Officer officer = Objects.requireNonNull(change.content().officer());
        return standing.stream().anyMatch(entered -> entered.reorganisation().brings(officer.id()));
    }

    private static Catalogue changed(Catalogue before, List<EnteredRecord> changes, Set<String> unfit) {
        Catalogue catalogue = before;
        for (EnteredRecord each : changes) {
            Officer officer = Objects.requireNonNull(each.content().officer());
            catalogue = attempt(catalogue, known -> known.with(officer), each.key(), unfit);
        }
        return catalogue;
    }

    private static Catalogue attempt(Catalogue before, UnaryOperator<Catalogue> change, String id, Set<String> unfit) {
        try {
            return change.apply(before);
        } catch (IllegalArgumentException e) {
            unfit.add(id);
            return before;
        }
    }
}
