package vn.namro.events;

import java.util.Arrays;
import java.util.Optional;
import vn.namro.events.assignment.AssignmentAcceptedV1;
import vn.namro.events.assignment.AssignmentClosedV1;
import vn.namro.events.assignment.AssignmentExtendedV1;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentPausedV1;
import vn.namro.events.assignment.AssignmentResumedV1;
import vn.namro.events.assignment.AssignmentReturnedV1;
import vn.namro.events.assignment.AssignmentTransferredV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.events.assignment.DeadlineRecomputedV1;
import vn.namro.events.assignment.OfficerOfAssignmentChangedV1;
import vn.namro.events.assignment.OpinionGivenV1;
import vn.namro.events.assignment.OpinionRequestedV1;
import vn.namro.events.assignment.OutcomeReportedV1;
import vn.namro.events.assignment.ProgressNotedV1;
import vn.namro.events.catalog.AgencyChangedV1;
import vn.namro.events.catalog.CalendarChangedV1;
import vn.namro.events.catalog.CategoryChangedV1;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.events.catalog.MatrixChangedV1;
import vn.namro.events.catalog.OfficerChangedV1;
import vn.namro.events.catalog.ZoneChangedV1;
import vn.namro.events.deadline.DeadlineEscalatedV1;
import vn.namro.events.deadline.DeadlineMissedV1;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.events.issue.InformationSuppliedV1;
import vn.namro.events.issue.IssueClosedV1;
import vn.namro.events.issue.IssueRefusedV1;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.events.issue.IssueWithdrawnV1;
import vn.namro.events.issue.OutcomeConfirmedV1;
import vn.namro.events.issue.OutcomeDisputedV1;

/**
 * Every type of event that travels between the services. Inside a version only optional fields are added; anything
 * else is a new constant beside the old one.
 */
public enum EventType {
    ISSUE_SUBMITTED_V1("vn.namro.issue.submitted.v1", Topics.ISSUES, IssueSubmittedV1.class),
    ISSUE_REFUSED_V1("vn.namro.issue.refused.v1", Topics.ISSUES, IssueRefusedV1.class),
    ISSUE_WITHDRAWN_V1("vn.namro.issue.withdrawn.v1", Topics.ISSUES, IssueWithdrawnV1.class),
    ISSUE_INFORMATION_SUPPLIED_V1("vn.namro.issue.information-supplied.v1", Topics.ISSUES, InformationSuppliedV1.class),
    ISSUE_OUTCOME_CONFIRMED_V1("vn.namro.issue.outcome-confirmed.v1", Topics.ISSUES, OutcomeConfirmedV1.class),
    ISSUE_OUTCOME_DISPUTED_V1("vn.namro.issue.outcome-disputed.v1", Topics.ISSUES, OutcomeDisputedV1.class),
    ISSUE_CLOSED_V1("vn.namro.issue.closed.v1", Topics.ISSUES, IssueClosedV1.class),
    ASSIGNMENT_ISSUED_V1("vn.namro.assignment.issued.v1", Topics.ASSIGNMENTS, AssignmentIssuedV1.class),
    ASSIGNMENT_UNCLEAR_V1("vn.namro.assignment.unclear.v1", Topics.ASSIGNMENTS, AssignmentUnclearV1.class),
    ASSIGNMENT_ACCEPTED_V1("vn.namro.assignment.accepted.v1", Topics.ASSIGNMENTS, AssignmentAcceptedV1.class),
    ASSIGNMENT_RETURNED_V1("vn.namro.assignment.returned.v1", Topics.ASSIGNMENTS, AssignmentReturnedV1.class),
    ASSIGNMENT_TRANSFERRED_V1("vn.namro.assignment.transferred.v1", Topics.ASSIGNMENTS, AssignmentTransferredV1.class),
    ASSIGNMENT_OFFICER_CHANGED_V1(
            "vn.namro.assignment.officer-changed.v1", Topics.ASSIGNMENTS, OfficerOfAssignmentChangedV1.class),
    ASSIGNMENT_PAUSED_V1("vn.namro.assignment.paused.v1", Topics.ASSIGNMENTS, AssignmentPausedV1.class),
    ASSIGNMENT_RESUMED_V1("vn.namro.assignment.resumed.v1", Topics.ASSIGNMENTS, AssignmentResumedV1.class),
    ASSIGNMENT_EXTENDED_V1("vn.namro.assignment.extended.v1", Topics.ASSIGNMENTS, AssignmentExtendedV1.class),
    ASSIGNMENT_PROGRESS_NOTED_V1("vn.namro.assignment.progress-noted.v1", Topics.ASSIGNMENTS, ProgressNotedV1.class),
    ASSIGNMENT_OUTCOME_REPORTED_V1(
            "vn.namro.assignment.outcome-reported.v1", Topics.ASSIGNMENTS, OutcomeReportedV1.class),
    ASSIGNMENT_OPINION_REQUESTED_V1(
            "vn.namro.assignment.opinion-requested.v1", Topics.ASSIGNMENTS, OpinionRequestedV1.class),
    ASSIGNMENT_OPINION_GIVEN_V1("vn.namro.assignment.opinion-given.v1", Topics.ASSIGNMENTS, OpinionGivenV1.class),
    ASSIGNMENT_DEADLINE_RECOMPUTED_V1(
            "vn.namro.assignment.deadline-recomputed.v1", Topics.ASSIGNMENTS, DeadlineRecomputedV1.class),
    ASSIGNMENT_CLOSED_V1("vn.namro.assignment.closed.v1", Topics.ASSIGNMENTS, AssignmentClosedV1.class),
    REMINDER_SENT_V1("vn.namro.deadline.reminder-sent.v1", Topics.DEADLINES, ReminderSentV1.class),
    DEADLINE_MISSED_V1("vn.namro.deadline.missed.v1", Topics.DEADLINES, DeadlineMissedV1.class),
    DEADLINE_ESCALATED_V1("vn.namro.deadline.escalated.v1", Topics.DEADLINES, DeadlineEscalatedV1.class),
    ZONE_CHANGED_V1("vn.namro.catalog.zone-changed.v1", Topics.CATALOG, ZoneChangedV1.class),
    CATEGORY_CHANGED_V1("vn.namro.catalog.category-changed.v1", Topics.CATALOG, CategoryChangedV1.class),
    CHANNEL_CHANGED_V1("vn.namro.catalog.channel-changed.v1", Topics.CATALOG, ChannelChangedV1.class),
    AGENCY_CHANGED_V1("vn.namro.catalog.agency-changed.v1", Topics.CATALOG, AgencyChangedV1.class),
    OFFICER_CHANGED_V1("vn.namro.catalog.officer-changed.v1", Topics.CATALOG, OfficerChangedV1.class),
    CALENDAR_CHANGED_V1("vn.namro.catalog.calendar-changed.v1", Topics.CATALOG, CalendarChangedV1.class),
    MATRIX_CHANGED_V1("vn.namro.catalog.matrix-changed.v1", Topics.CATALOG, MatrixChangedV1.class);

    private final String wireName;
    private final String topic;
    private final Class<?> payload;

    EventType(String wireName, String topic, Class<?> payload) {
        this.wireName = wireName;
        this.topic = topic;
        this.payload = payload;
    }

    /** The CloudEvents {@code type}: a constant of the contract, never a class name. */
    public String wireName() {
        return wireName;
    }

    /** The Kafka topic on which events of this type travel. */
    public String topic() {
        return topic;
    }

    /** The record that the payload is read into. */
    public Class<?> payload() {
        return payload;
    }

    /** Finds a type by its wire name; empty for a type that this version of the contract does not know. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
