package vn.namro.notification.delivery.domain;

import java.time.Instant;
import vn.namro.notification.delivery.domain.Notice.Addressee;

/**
 * A message in words, ready for a channel.
 *
 * @param messageId globally unique, derived from the delivery, so that a second attempt is recognised as the same
 */
public record Letter(
        String messageId,
        Addressee to,
        Instant plannedAt,
        String kind,
        String trackingCode,
        String subject,
        String text,
        String html) {}
