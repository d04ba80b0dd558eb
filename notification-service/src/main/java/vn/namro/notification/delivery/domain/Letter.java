package vn.namro.notification.delivery.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.delivery.domain.Notice.Addressee;

/**
 * A message in words, ready for a channel.
 *
 * @param messageId globally unique, derived from the delivery, so that a second attempt is recognised as the same
 * @param threadId the same for all letters about one issue, so that mail programs show them together; absent where a
 *     letter tells of several
 * @param languages of the text, as BCP 47 tags
 */
public record Letter(
        String messageId,
        @Nullable String threadId,
        Addressee to,
        Instant plannedAt,
        String kind,
        String trackingCode,
        List<String> languages,
        String subject,
        String text,
        String html) {

    public Letter {
        languages = List.copyOf(languages);
    }
}
