package vn.namro.notification.deadline.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.notification.deadline.domain.ladder.Ladder;
import vn.namro.notification.deadline.domain.ladder.Planned;
import vn.namro.notification.deadline.domain.timer.Hook;
import vn.namro.notification.deadline.domain.timer.Origin;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * Plans what a turn in an assignment's life calls for, and cancels what it makes idle. The timers are stored before the
 * watch is: after a crash between the two the event comes again, finds them, and leaves them alone. They are cancelled after
 * it: what a crash leaves uncancelled does nothing when it is due.
 */
public final class PlanReminders {

    private static final int CONCURRENCY = 8;
    private static final long NOT_TAKEN = 0;

    private final Ladder ladder;
    private final Calendars calendars;
    private final Timers timers;

    public PlanReminders(Ladder ladder, Calendars calendars, Timers timers) {
        this.ladder = ladder;
        this.calendars = calendars;
        this.timers = timers;
    }

    /** Takes a turn. Gives the watch to be stored; empty while no calendar is known. */
    public Mono<Watch> turned(Watch before, UnaryOperator<Watch> turn, Origin origin) {
        Watch after = turn.apply(before);
        if (after.generation() == before.generation()) {
            return Mono.just(after);
        }
        return calendars
                .current()
                .flatMap(calendar ->
                        timers.plan(planned(after, calendar, origin)).thenReturn(after));
    }

    private List<Timer> planned(Watch watch, WorkingCalendar calendar, Origin origin) {
        return ladder.plan(watch, calendar).stream()
                .map(step -> Timer.planned(watch, step, origin))
                .toList();
    }

    /** Cancels what a stored turn has made idle. Gives how many timers that were. */
    public Mono<Integer> cancelIdle(Watch before, Watch after) {
        return Flux.fromStream(Stream.of(before.assignmentId(), after.assignmentId(), after.issueId())
                        .distinct())
                .concatMap(timers::of)
                .filter(seen -> seen.timer().status() == Timer.Status.PLANNED)
                .flatMap(
                        seen -> Mono.justOrEmpty(seen.timer().hook().endedIn(after))
                                .flatMap(why -> timers.save(seen, seen.timer().cancelled(why, NOT_TAKEN))),
                        CONCURRENCY)
                .count()
                .map(Long::intValue);
    }

    /** Until when what is not urgent has to wait at a moment; empty if it may go, or while no calendar is known. */
    Mono<Optional<Instant>> closedUntil(Instant moment) {
        return calendars
                .current()
                .map(calendar -> ladder.hours().closedUntil(moment, calendar))
                .defaultIfEmpty(Optional.empty());
    }

    /** Plans the next round of a duty that comes round again, when one round has passed; empty while no calendar is known. */
    Mono<Boolean> nextRound(Timer passed, Watch watch) {
        Hook hook = passed.hook();
        return calendars.current().flatMap(calendar -> {
            List<Planned> steps = hook.in(watch)
                    .map(limit -> ladder.plan(limit, hook.round() + 1, watch, calendar))
                    .orElse(List.of());
            List<Timer> next = steps.stream().map(passed::next).toList();
            return timers.plan(next).thenReturn(true);
        });
    }
}
