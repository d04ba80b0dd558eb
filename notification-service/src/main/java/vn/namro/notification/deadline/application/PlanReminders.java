package vn.namro.notification.deadline.application;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.notification.deadline.domain.Handover;
import vn.namro.notification.deadline.domain.Ladder;
import vn.namro.notification.deadline.domain.Origin;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Triage;
import vn.namro.notification.deadline.domain.Watch;

/**
 * Plans the reminders of whoever holds an issue from now on. The timers are stored before the watch is: after a crash
 * between the two the event comes again, finds them, and leaves them alone.
 */
public final class PlanReminders {

    private final Ladder ladder;
    private final Calendars calendars;
    private final Timers timers;

    public PlanReminders(Ladder ladder, Calendars calendars, Timers timers) {
        this.ladder = ladder;
        this.calendars = calendars;
        this.timers = timers;
    }

    /** An officer got the issue. Gives the watch to be stored; empty while no calendar is known. */
    public Mono<Watch> handedOver(Watch before, Handover handover, Origin origin) {
        return planned(before.handedOver(handover), origin);
    }

    /** The issue went to triage. Gives the watch to be stored; empty while no calendar is known. */
    public Mono<Watch> unclear(Watch before, Triage triage, Origin origin) {
        return planned(before.unclear(triage), origin);
    }

    private Mono<Watch> planned(Watch watch, Origin origin) {
        return calendars.current().flatMap(calendar -> {
            List<Timer> planned = watch.plan(ladder, calendar)
                    .map(step -> Timer.planned(watch, step, origin))
                    .toList();
            return timers.plan(planned).thenReturn(watch);
        });
    }
}
