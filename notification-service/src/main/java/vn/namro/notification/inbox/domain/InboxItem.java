package vn.namro.notification.inbox.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in somebody's inbox. It is kept whatever happens to its letter.
 *
 * @param id derived from the delivery, so that a message offered again is the same item
 * @param officerId whose inbox it lies in
 * @param at when it was due to go
 * @param kind such as {@code DUE}, or {@code DIGEST} for several at once
 * @param trackingCodes of the issues it is about
 * @param readAt when the person read it; absent before
 */
public record InboxItem(
        String id,
        String officerId,
        Instant at,
        String kind,
        boolean urgent,
        List<String> trackingCodes,
        Words vi,
        Words en,
        @Nullable Instant readAt) {

    public InboxItem {
        trackingCodes = List.copyOf(trackingCodes);
    }

    /** The message in one language. */
    public record Words(String subject, String text) {}
}
