package vn.namro.routing.absence.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;

/** What an absence must keep to before it is entered; all are asked, so that everything wrong is told at once. */
public enum AbsenceRule {
    OFFICER_IS_IN_OFFICE("/officerId") {
        @Override
        boolean holds(Asked asked) {
            return asked.officer()
                    .filter(officer -> covers(officer, asked.absence()))
                    .isPresent();
        }
    },
    DOES_NOT_LIE_IN_THE_PAST("/last") {
        @Override
        boolean holds(Asked asked) {
            return !asked.absence().last().isBefore(asked.today());
        }
    },
    LASTS_A_YEAR_AT_MOST("/last") {
        @Override
        boolean holds(Asked asked) {
            return asked.absence().last().isBefore(asked.absence().first().plusYears(1));
        }
    },
    SUBSTITUTE_IS_A_COLLEAGUE("/substituteId") {
        @Override
        boolean holds(Asked asked) {
            String id = asked.absence().substituteId();
            return id == null
                    || asked.officer().isEmpty()
                    || asked.catalogue()
                            .officer(id)
                            .filter(officer -> officer.agencyId()
                                    .equals(asked.officer().get().agencyId()))
                            .filter(officer -> covers(officer, asked.absence()))
                            .isPresent();
        }
    },
    SUBSTITUTE_IS_SOMEBODY_ELSE("/substituteId") {
        @Override
        boolean holds(Asked asked) {
            return !asked.absence().officerId().equals(asked.absence().substituteId());
        }
    },
    OFFICER_IS_NOT_ABSENT_THEN("/first") {
        @Override
        boolean holds(Asked asked) {
            return asked.known().stream().noneMatch(asked.absence()::meets);
        }
    };

    private final String pointer;

    AbsenceRule(String pointer) {
        this.pointer = pointer;
    }

    /** Where in the request the fault lies. */
    public String pointer() {
        return pointer;
    }

    abstract boolean holds(Asked asked);

    /**
     * What the rules are asked about.
     *
     * @param known the absences that stand already
     */
    public record Asked(Absence absence, Catalogue catalogue, Collection<Absence> known, LocalDate today) {

        Optional<Officer> officer() {
            return catalogue.officer(absence.officerId());
        }
    }

    /** Every rule that is broken. */
    public static List<AbsenceRule> broken(Asked asked) {
        return Arrays.stream(values()).filter(rule -> !rule.holds(asked)).toList();
    }

    private static boolean covers(Officer officer, Absence absence) {
        @Nullable LocalDate until = officer.validity().until();
        return officer.validity().includes(absence.first())
                && (until == null || absence.last().isBefore(until));
    }
}
