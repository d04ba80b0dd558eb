package vn.namro.events.assignment;

import java.time.Instant;
import java.util.List;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;

/** An issue could not be assigned because a clause is unclear; it waits in triage, which has its own deadline. */
public record AssignmentUnclearV1(
        String issueId,
        String trackingCode,
        String title,
        Instant unclearSince,
        List<MissingClause> missing,
        AgencyRef triageAgency,
        Instant triageBy,
        String calendarVersion,
        String matrixVersion) {

    public AssignmentUnclearV1 {
        missing = List.copyOf(missing);
    }

    /**
     * One clause that is not clear.
     *
     * @param clause {@code PERSON}, {@code TASK}, {@code RESPONSIBILITY}, {@code DEADLINE} or {@code RESULT}
     */
    public record MissingClause(String clause, Text reason) {}
}
