package vn.namro.routing.absence.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.namro.routing.catalog.domain.Officer;

/** All absences that count, asked by officer and day. */
public final class Absences {

    public static final Absences NONE = new Absences(List.of());

    private final Map<String, List<Absence>> byOfficer;

    public Absences(Collection<Absence> absences) {
        this.byOfficer = absences.stream().collect(Collectors.groupingBy(Absence::officerId));
    }

    /** The absence of an officer on a day. */
    public Optional<Absence> of(String officerId, LocalDate day) {
        return byOfficer.getOrDefault(officerId, List.of()).stream()
                .filter(absence -> absence.includes(day))
                .findFirst();
    }

    /**
     * Those of the officers who are there on a day, and in place of each who is not, the substitute; in their order, each
     * once. Substitutes who are absent themselves are followed, and a circle of them comes to nobody.
     *
     * @param officerOn finds an officer who is in office on that day
     */
    public List<Officer> present(List<Officer> officers, LocalDate day, Function<String, Optional<Officer>> officerOn) {
        Set<Officer> present = new LinkedHashSet<>();
        officers.forEach(officer -> standIn(officer, day, officerOn).ifPresent(present::add));
        return List.copyOf(present);
    }

    private Optional<Officer> standIn(Officer officer, LocalDate day, Function<String, Optional<Officer>> officerOn) {
        Set<String> asked = new LinkedHashSet<>();
        Optional<Officer> next = Optional.of(officer);
        while (next.isPresent() && asked.add(next.get().id())) {
            Optional<Absence> absence = of(next.get().id(), day);
            if (absence.isEmpty()) {
                return next;
            }
            next = absence.map(Absence::substituteId)
                    .flatMap(officerOn)
                    .filter(substitute -> substitute.agencyId().equals(officer.agencyId()));
        }
        return Optional.empty();
    }
}
