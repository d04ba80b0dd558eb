package vn.namro.intake.issue.adapter.kafka;

import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Filing.Urgency;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Triage;
import vn.namro.intake.issue.domain.Wording;
import vn.namro.intake.issue.domain.life.News;

/** Reads what routing publishes into the words of this service. */
final class WireAssignment {

    private WireAssignment() {}

    static Issue issued(News news, AssignmentIssuedV1 wire) {
        return news.issued(assignment(wire), wire.because());
    }

    private static Assignment assignment(AssignmentIssuedV1 wire) {
        return new Assignment(
                wire.assignmentId(),
                wire.issuedAt(),
                person(wire.person()),
                wording(wire.task()),
                responsibility(wire.responsibility()),
                deadline(wire.deadline()),
                wording(wire.expectedResult()),
                wire.decision().explanation().stream()
                        .map(WireAssignment::wording)
                        .toList(),
                null,
                null);
    }

    static Triage triage(AssignmentUnclearV1 wire) {
        return new Triage(
                wire.unclearSince(),
                wire.missing().stream().map(WireAssignment::missing).toList(),
                agency(wire.triageAgency()),
                wire.triageBy());
    }

    private static Triage.Missing missing(AssignmentUnclearV1.MissingClause wire) {
        return new Triage.Missing(Triage.Clause.valueOf(wire.clause()), wording(wire.reason()));
    }

    static Assignment.Person person(AssignmentIssuedV1.Person wire) {
        return new Assignment.Person(wire.officerId(), wire.name(), wire.position(), agency(wire.agency()));
    }

    private static Assignment.Responsibility responsibility(AssignmentIssuedV1.Responsibility wire) {
        AgencyRef liaison = wire.liaison();
        return new Assignment.Responsibility(
                agency(wire.lead()),
                liaison == null ? null : agency(liaison),
                wire.coordinating().stream().map(WireAssignment::agency).toList(),
                wire.legalBasis());
    }

    static Assignment.Deadline deadline(AssignmentIssuedV1.Deadline wire) {
        return new Assignment.Deadline(
                Urgency.valueOf(wire.urgency()),
                wire.acceptBy(),
                wire.interimBy(),
                wire.dueAt(),
                wire.calendarVersion(),
                wire.provisional());
    }

    static Agency agency(AgencyRef wire) {
        return new Agency(wire.agencyId(), new Wording(wire.nameVi(), wire.nameEn()));
    }

    static Wording wording(Text wire) {
        return new Wording(wire.vi(), wire.en());
    }
}
