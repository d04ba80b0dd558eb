package vn.namro.notification.deadline.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.watch.Ending;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Limit;
import vn.namro.notification.deadline.domain.watch.Triage;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * A watch as readers see it.
 *
 * @param assignmentId of the present assignment; the issue's id while in triage
 * @param status of the watch; {@code LEFT} for an assignment that is over while the issue goes on elsewhere
 * @param triageBy by when triage decides; only in triage
 * @param running the limits that count now
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
        @Nullable Instant triageBy,
        List<LimitView> running) {

    /** A limit that runs or ran. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitView(
            String duty,
            @Nullable String of,
            int generation,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String ended,
            @Nullable Instant endedAt) {

        static LimitView of(Limit limit) {
            Ending ending = limit.ending();
            return new LimitView(
                    limit.duty().name(),
                    limit.of(),
                    limit.generation(),
                    limit.startedAt(),
                    limit.dueAt(),
                    ending == null ? null : ending.name(),
                    limit.endedAt());
        }
    }

    static WatchView of(Watch watch) {
        return of(watch, watch.handover(watch.generation()));
    }

    /** A watch from the side of one of its assignments, which may be over; empty: from that of triage. */
    static WatchView of(Watch watch, Optional<Handover> assignment) {
        Optional<Handover> present = watch.handover(watch.generation());
        boolean isPresent = assignment.map(Handover::assignmentId).equals(present.map(Handover::assignmentId));
        Handover.Deadline deadline = assignment.map(Handover::deadline).orElse(null);
        return new WatchView(
                assignment.map(Handover::assignmentId).orElse(watch.issueId()),
                watch.issueId(),
                watch.trackingCode(),
                watch.title(),
                isPresent ? watch.status().name() : "LEFT",
                watch.generation(),
                assignment.map(held -> held.person().officerId()).orElse(null),
                watch.agencies(),
                deadline == null ? null : deadline.urgency(),
                deadline == null ? null : deadline.acceptBy(),
                deadline == null ? null : deadline.interimBy(),
                deadline == null ? null : deadline.dueAt(),
                deadline == null ? null : deadline.calendarVersion(),
                deadline == null ? null : deadline.provisional(),
                watch.triage(watch.generation()).map(Triage::by).orElse(null),
                watch.limits().running().map(LimitView::of).toList());
    }
}
