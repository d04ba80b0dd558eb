package vn.namro.notification.deadline.application;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.namro.calendar.Due;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.catalog.application.Calendars;

/** Answers by when something is due, and why. */
public final class ComputeDue {

    private final Calendars calendars;

    public ComputeDue(Calendars calendars) {
        this.calendars = calendars;
    }

    /** In what a limit is counted. */
    public enum Unit {
        WORKING_DAYS,
        WORKING_HOURS,
        CALENDAR_DAYS
    }

    /** An answer with the calendar that gave it. */
    public record Answer(Due due, WorkingCalendar calendar) {}

    /** The answer; empty while no calendar is known. */
    public Mono<Answer> after(Instant from, Unit unit, int count) {
        return calendars.current().map(calendar -> new Answer(due(calendar, from, unit, count), calendar));
    }

    private static Due due(WorkingCalendar calendar, Instant from, Unit unit, int count) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.dueAfterWorkingDays(from, count);
            case WORKING_HOURS -> calendar.dueAfterWorkingTime(from, Duration.ofHours(count));
            case CALENDAR_DAYS -> calendar.dueAfterCalendarDays(from, count);
        };
    }
}
