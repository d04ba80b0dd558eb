package vn.namro.intake.issue.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an issue, as it is told to those who follow it.
 *
 * @param agency who holds the issue from then on; absent while routing looks for it
 * @param person the officer by name, once there is one
 * @param by the limit that was set then
 */
public record Step(
        Status status,
        Instant at,
        @Nullable Agency agency,
        @Nullable String person,
        @Nullable Instant by) {

    static Step submitted(Instant at) {
        return new Step(Status.SUBMITTED, at, null, null, null);
    }

    static Step assigned(Assignment assignment) {
        Assignment.Person person = assignment.person();
        return new Step(
                Status.ASSIGNED,
                assignment.issuedAt(),
                person.agency(),
                person.name(),
                assignment.deadline().dueAt());
    }

    static Step unclear(Triage triage) {
        return new Step(Status.IN_TRIAGE, triage.since(), triage.agency(), null, triage.by());
    }
}
