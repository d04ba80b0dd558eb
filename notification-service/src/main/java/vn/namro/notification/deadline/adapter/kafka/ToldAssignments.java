package vn.namro.notification.deadline.adapter.kafka;

import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Triage;
import vn.namro.notification.deadline.domain.watch.Wording;

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
                person(told.person()),
                wording(told.task()),
                responsibility(told.responsibility()),
                deadline(told.deadline()),
                wording(told.expectedResult()),
                told.enterpriseName());
    }

    static Handover.Person person(AssignmentIssuedV1.Person told) {
        return new Handover.Person(told.officerId(), told.name(), name(told.agency()));
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

    static Handover.Deadline deadline(AssignmentIssuedV1.Deadline told) {
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

    static AgencyName name(AgencyRef told) {
        return new AgencyName(told.agencyId(), told.nameVi(), told.nameEn());
    }

    private static Wording wording(Text told) {
        return new Wording(told.vi(), told.en());
    }
}
