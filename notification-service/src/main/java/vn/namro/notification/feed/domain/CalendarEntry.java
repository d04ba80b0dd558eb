package vn.namro.notification.feed.domain;

import java.time.Instant;
import java.util.Optional;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Owing;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * A deadline as it stands in a calendar. Of the enterprise it tells nothing: neither name nor contact.
 *
 * @param clock which deadline of the issue it is: the same whenever it is set anew or put off
 * @param sequence grows whenever it is set anew or put off
 * @param changedAt when it was set
 * @param leadVi the agency that leads, in Vietnamese
 * @param leadEn the same in English
 */
public record CalendarEntry(
        String issueId,
        String clock,
        Duty duty,
        int sequence,
        Instant changedAt,
        Instant dueAt,
        String trackingCode,
        String title,
        String leadVi,
        String leadEn,
        boolean urgent) {

    /** What a watch has of somebody's debts, as an entry. */
    public static CalendarEntry of(Watch watch, Owing owing) {
        Optional<AgencyName> lead =
                watch.handover(watch.generation()).map(Handover::responsibility).map(Handover.Responsibility::lead);
        String of = owing.limit().of();
        return new CalendarEntry(
                watch.issueId(),
                owing.limit().duty() + (of == null ? "" : "/" + of),
                owing.limit().duty(),
                owing.limit().generation(),
                owing.limit().startedAt(),
                owing.dueAt(),
                watch.trackingCode(),
                watch.title(),
                lead.map(AgencyName::nameVi).orElse(""),
                lead.map(AgencyName::nameEn).orElse(""),
                "URGENT".equals(watch.urgency()));
    }
}
