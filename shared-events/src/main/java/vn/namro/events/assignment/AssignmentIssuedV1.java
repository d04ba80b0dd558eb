package vn.namro.events.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue was handed to one officer with all five clauses clear.
 *
 * @param predecessorId the assignment of the same issue before this one; absent for the first
 * @param because why there is another one: {@code RETURN}, {@code DECISION}, {@code REORGANISATION}, {@code DISPUTE} or
 *     {@code TRIAGE}; absent for what the matrix gave at once
 */
public record AssignmentIssuedV1(
        String assignmentId,
        String issueId,
        String trackingCode,
        String title,
        String enterpriseName,
        Instant issuedAt,
        Person person,
        Text task,
        Responsibility responsibility,
        Deadline deadline,
        Text expectedResult,
        Decision decision,
        @Nullable String predecessorId,
        @Nullable String because) {

    /** PERSON: the one named officer, and the agency that the officer belongs to. */
    public record Person(String officerId, String name, String position, AgencyRef agency) {}

    /** A wording in both languages. */
    public record Text(String vi, String en) {}

    /** An agency under the name it had when the decision was made. */
    public record AgencyRef(String agencyId, String nameVi, String nameEn) {}

    /**
     * RESPONSIBILITY: who leads, who helps, on which legal basis.
     *
     * @param liaison the city agency that stands beside a lead outside the city; absent for all others
     */
    public record Responsibility(
            AgencyRef lead,
            @Nullable AgencyRef liaison,
            List<AgencyRef> coordinating,
            @Nullable String legalBasis) {

        public Responsibility {
            coordinating = List.copyOf(coordinating);
        }
    }

    /**
     * DEADLINE: until when what is due.
     *
     * @param urgency {@code URGENT}, {@code NORMAL} or {@code COMPLEX}
     * @param interimBy by when a complex issue has an interim answer
     * @param provisional the calendar leaned on a day that is not yet official
     */
    public record Deadline(
            String urgency,
            Instant acceptBy,
            @Nullable Instant interimBy,
            Instant dueAt,
            String calendarVersion,
            boolean provisional) {}

    /** Why it went there: the matrix version, the entry that won, and the reasons in order. */
    public record Decision(String matrixVersion, String entryId, List<Text> explanation) {

        public Decision {
            explanation = List.copyOf(explanation);
        }
    }
}
