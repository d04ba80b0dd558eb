package vn.namro.routing.assignment.domain;

import java.time.Instant;
import vn.namro.calendar.WorkingCalendar;

/** By when an opinion is owed, unless the officer says so: that leaves as much time to use it as there was to give it. */
public final class OpinionLimit {

    private OpinionLimit() {}

    /** Half of the working time that is left; one working day where none is left. */
    public static Instant of(Instant now, Assignment assignment, WorkingCalendar calendar) {
        Instant due = assignment.deadline().dueAt();
        return now.isBefore(due) && !calendar.workingTimeBetween(now, due).isZero()
                ? calendar.midpoint(now, due)
                : calendar.dueAfterWorkingDays(now, 1).at();
    }
}
