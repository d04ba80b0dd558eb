package vn.namro.routing.assignment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Urgency;

/** An issue as intake told of it. */
public record SubmittedIssue(
        String issueId,
        String trackingCode,
        Instant submittedAt,
        String channel,
        Enterprise enterprise,
        String zoneId,
        @Nullable String communeId,
        @Nullable String categoryId,
        Urgency urgency,
        String title,
        String description) {

    /** Who asks, and whom to ask back; the contact is personal data. */
    public record Enterprise(String taxCode, String name, Contact contact) {}

    /** The person to ask back. */
    public record Contact(String name, String email, String phone) {}

    /** The same issue as if it had been filed about this; an absent category stays what it was. */
    public SubmittedIssue about(@Nullable String category, Urgency howUrgent) {
        return new SubmittedIssue(
                issueId,
                trackingCode,
                submittedAt,
                channel,
                enterprise,
                zoneId,
                communeId,
                category == null ? categoryId : category,
                howUrgent,
                title,
                description);
    }
}
