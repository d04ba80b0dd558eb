package vn.namro.events;

import java.util.Arrays;
import java.util.Optional;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.events.catalog.AgencyChangedV1;
import vn.namro.events.catalog.CalendarChangedV1;
import vn.namro.events.catalog.CategoryChangedV1;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.events.catalog.MatrixChangedV1;
import vn.namro.events.catalog.OfficerChangedV1;
import vn.namro.events.catalog.ZoneChangedV1;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.events.issue.IssueSubmittedV1;

/**
 * Every type of event that travels between the services. Inside a version only optional fields are added; anything
 * else is a new constant beside the old one.
 */
public enum EventType {
    ISSUE_SUBMITTED_V1("vn.namro.issue.submitted.v1", Topics.ISSUES, IssueSubmittedV1.class),
    ASSIGNMENT_ISSUED_V1("vn.namro.assignment.issued.v1", Topics.ASSIGNMENTS, AssignmentIssuedV1.class),
    ASSIGNMENT_UNCLEAR_V1("vn.namro.assignment.unclear.v1", Topics.ASSIGNMENTS, AssignmentUnclearV1.class),
    REMINDER_SENT_V1("vn.namro.deadline.reminder-sent.v1", Topics.DEADLINES, ReminderSentV1.class),
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
