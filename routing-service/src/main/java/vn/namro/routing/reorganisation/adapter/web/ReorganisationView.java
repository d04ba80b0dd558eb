package vn.namro.routing.reorganisation.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.application.EnteredReorganisations.Versioned;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.EnteredReorganisation;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Reorganisation;

/**
 * A reorganisation as it is shown: names in both languages, because that is what was entered.
 *
 * @param status {@code ENTERED}, {@code WITHDRAWN}, or {@code UNFIT} where it contradicts another and does not count
 */
record ReorganisationView(
        String id,
        long version,
        String status,
        LocalDate on,
        String titleVi,
        String titleEn,
        @Nullable String legalBasis,
        List<EndedView> ended,
        List<FoundedView> founded,
        List<OfficerView> officers,
        String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    record EndedView(String agencyId, List<String> successors, boolean officersFollow) {}

    record FoundedView(
            String id,
            String nameVi,
            String nameEn,
            String level,
            @Nullable String parent,
            @Nullable String liaison) {}

    record OfficerView(String id, String agencyId, String position, String name) {}

    static ReorganisationView of(Versioned found, boolean fits) {
        EnteredReorganisation entered = found.entered();
        Reorganisation told = entered.reorganisation();
        return new ReorganisationView(
                entered.id(),
                found.version(),
                status(entered, fits),
                told.on(),
                told.title().vi(),
                told.title().en(),
                told.legalBasis(),
                told.ended().stream()
                        .map(ending -> new EndedView(ending.agencyId(), ending.successors(), ending.officersFollow()))
                        .toList(),
                told.founded().stream().map(ReorganisationView::founded).toList(),
                told.officers().stream().map(ReorganisationView::officer).toList(),
                entered.enteredBy(),
                entered.enteredAt(),
                entered.withdrawnBy(),
                entered.withdrawnAt());
    }

    private static String status(EnteredReorganisation entered, boolean fits) {
        if (!entered.stands()) {
            return "WITHDRAWN";
        }
        return fits ? "ENTERED" : "UNFIT";
    }

    private static FoundedView founded(Agency agency) {
        return new FoundedView(
                agency.id(),
                agency.name().vi(),
                agency.name().en(),
                agency.level().name(),
                agency.parent(),
                agency.liaison());
    }

    private static OfficerView officer(Officer officer) {
        return new OfficerView(
                officer.id(), officer.agencyId(), officer.position().id(), officer.name());
    }
}
