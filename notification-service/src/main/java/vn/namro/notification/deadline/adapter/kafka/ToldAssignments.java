package vn.namro.notification.deadline.adapter.kafka;

import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.notification.deadline.domain.AgencyName;
import vn.namro.notification.deadline.domain.Handover;
import vn.namro.notification.deadline.domain.Triage;
import vn.namro.notification.deadline.domain.Wording;

/** From the wire's words to our own. */
final class ToldAssignments {

    /** The watch gives a handover its number when it takes it in. */
    private static final int NOT_NUMBERED = 0;

    private ToldAssignments() {}

    static Handover handover(AssignmentIssuedV1 told) {
        return new Handover(
                told.assignmentId(),
                NOT_NUMBERED,
                told.issuedAt(),
                new Handover.Person(
                        told.person().officerId(),
                        told.person().name(),
                        name(told.person().agency())),
                wording(told.task()),
                responsibility(told.responsibility()),
                deadline(told.deadline()),
                wording(told.expectedResult()));
    }

    static Triage triage(AssignmentUnclearV1 told) {
        return new Triage(
                NOT_NUMBERED,
                name(told.triageAgency()),
                told.unclearSince(),
                told.triageBy(),
                told.missing().stream()
                        .map(missing -> new Triage.Missing(missing.clause(), wording(missing.reason())))
                        .toList());
    }

    private static Handover.Responsibility responsibility(AssignmentIssuedV1.Responsibility told) {
        return new Handover.Responsibility(
                name(told.lead()),
                nameIfAny(told.liaison()),
                told.coordinating().stream().map(ToldAssignments::name).toList(),
                told.legalBasis());
    }

    private static Handover.Deadline deadline(AssignmentIssuedV1.Deadline told) {
        return new Handover.Deadline(
                told.urgency(),
                told.acceptBy(),
                told.interimBy(),
                told.dueAt(),
                told.calendarVersion(),
                told.provisional());
    }

    private static @Nullable AgencyName nameIfAny(@Nullable AgencyRef told) {
        return told == null ? null : name(told);
    }

    private static AgencyName name(AgencyRef told) {
        return new AgencyName(told.agencyId(), told.nameVi(), told.nameEn());
    }

    private static Wording wording(Text told) {
        return new Wording(told.vi(), told.en());
    }
}
