package vn.namro.routing.absence.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.absence.application.EnteredAbsences.Versioned;
import vn.namro.routing.absence.domain.Absence;
import vn.namro.routing.absence.domain.EnteredAbsence;

/** An absence as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AbsenceView(
        String id,
        long version,
        String status,
        String officerId,
        String agencyId,
        LocalDate first,
        LocalDate last,
        @Nullable String substituteId,
        String reason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    static AbsenceView of(Versioned found) {
        EnteredAbsence entered = found.entered();
        Absence absence = entered.absence();
        return new AbsenceView(
                entered.id(),
                found.version(),
                entered.stands() ? "ENTERED" : "WITHDRAWN",
                absence.officerId(),
                entered.agencyId(),
                absence.first(),
                absence.last(),
                absence.substituteId(),
                absence.reason().name(),
                entered.enteredBy(),
                entered.enteredAt(),
                entered.withdrawnBy(),
                entered.withdrawnAt());
    }
}
