package vn.namro.notification.deadline.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.Handover;
import vn.namro.notification.deadline.domain.Triage;
import vn.namro.notification.deadline.domain.Watch;

/**
 * A watch as readers see it.
 *
 * @param assignmentId of the present assignment; the issue's id while in triage
 * @param triageBy by when triage decides; only in triage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WatchView(
        String assignmentId,
        String issueId,
        String trackingCode,
        String title,
        String status,
        int generation,
        @Nullable String officerId,
        List<String> agencyIds,
        @Nullable String urgency,
        @Nullable Instant acceptBy,
        @Nullable Instant interimBy,
        @Nullable Instant dueAt,
        @Nullable String calendarVersion,
        @Nullable Boolean provisional,
        @Nullable Instant triageBy) {

    static WatchView of(Watch watch) {
        Optional<Handover> held = watch.handover(watch.generation());
        Handover.Deadline deadline = held.map(Handover::deadline).orElse(null);
        return new WatchView(
                watch.assignmentId(),
                watch.issueId(),
                watch.trackingCode(),
                watch.title(),
                watch.status().name(),
                watch.generation(),
                held.map(handover -> handover.person().officerId()).orElse(null),
                watch.agencies(),
                deadline == null ? null : deadline.urgency(),
                deadline == null ? null : deadline.acceptBy(),
                deadline == null ? null : deadline.interimBy(),
                deadline == null ? null : deadline.dueAt(),
                deadline == null ? null : deadline.calendarVersion(),
                deadline == null ? null : deadline.provisional(),
                watch.triage(watch.generation()).map(Triage::by).orElse(null));
    }
}
