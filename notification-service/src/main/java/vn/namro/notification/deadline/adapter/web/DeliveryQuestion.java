package vn.namro.notification.deadline.adapter.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.namro.notification.deadline.application.FindDeliveries.After;
import vn.namro.notification.deadline.application.FindDeliveries.Query;
import vn.namro.notification.deadline.application.Timers.Span;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.platform.http.Fault;

/**
 * Which messages somebody asks for. Occasion and channel are no fields of an index: who asks by them names the day too, so
 * that no question reads the whole log.
 */
final class DeliveryQuestion {

    private static final List<String> CHANNELS = List.of(Mail.CHANNEL, DeliverNotice.INBOX);

    private final List<Fault> faults = new ArrayList<>();
    private final Delivery.@Nullable Status status;
    private final @Nullable Step step;
    private final @Nullable String channel;
    private final @Nullable Span day;

    DeliveryQuestion(MultiValueMap<String, String> parameters, ZoneId zone) {
        status = Paging.choice("status", Delivery.Status.class, parameters.getFirst("status"), faults);
        step = Paging.choice("step", Step.class, parameters.getFirst("step"), faults);
        channel = channel(parameters.getFirst("channel"));
        day = day(parameters.getFirst("day"), zone);
        if (day == null && faults.isEmpty() && (step != null || channel != null)) {
            faults.add(Fault.at("/day", "REQUIRED"));
        }
    }

    private @Nullable String channel(@Nullable String asked) {
        if (asked != null && !CHANNELS.contains(asked)) {
            faults.add(Fault.at("/channel", "NOT_ALLOWED", CHANNELS));
        }
        return asked;
    }

    private @Nullable Span day(@Nullable String asked, ZoneId zone) {
        try {
            LocalDate named = asked == null ? null : LocalDate.parse(asked);
            return named == null
                    ? null
                    : new Span(
                            named.atStartOfDay(zone).toInstant(),
                            named.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            faults.add(Fault.at("/day", "MALFORMED_DATE"));
            return null;
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Query of(@Nullable String recipientId, @Nullable After after, int limit) {
        return new Query(recipientId, status, step, channel, day, after, limit);
    }
}
