package vn.namro.events.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise asked the city to solve something, and intake stored it.
 *
 * @param urgency {@code URGENT}, {@code NORMAL} or {@code COMPLEX}
 * @param communeId the commune the issue is about, where the zone alone does not tell
 * @param categoryId absent when the enterprise could not say
 */
public record IssueSubmittedV1(
        String issueId,
        String trackingCode,
        Instant submittedAt,
        String channel,
        Enterprise enterprise,
        String zoneId,
        @Nullable String communeId,
        @Nullable String categoryId,
        String urgency,
        String title,
        String description) {

    /** Who asks. The tax code identifies it; the contact is personal data, for the lead officer only. */
    public record Enterprise(String taxCode, String name, Contact contact) {}

    /** Whom to ask back. */
    public record Contact(String name, String email, String phone) {}
}
