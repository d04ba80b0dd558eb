package vn.namro.routing.assignment.domain;

import java.time.Duration;
import java.time.Instant;
import vn.namro.calendar.Due;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.catalog.domain.Term;

/** Works out the clause DEADLINE from a term and the working calendar. */
final class Deadlines {

    private Deadlines() {}

    /**
     * Days count from filing, so that routing never costs the enterprise time; hours to accept count from the hand-over.
     * An urgent issue is due some hours after acceptance: until it is accepted, that is after the latest acceptance.
     */
    static Deadline of(Term term, Instant submittedAt, Instant issuedAt, WorkingCalendar calendar) {
        Due accept = calendar.dueAfterWorkingTime(issuedAt, Duration.ofHours(term.acceptWorkingHours()));
        Due handle = handle(term, submittedAt, accept, calendar);
        Instant interim = term.interimWorkingDays() == null
                ? null
                : calendar.dueAfterWorkingDays(submittedAt, term.interimWorkingDays())
                        .at();
        return new Deadline(
                term.urgency(),
                accept.at(),
                interim,
                handle.at(),
                calendar.version(),
                accept.provisional() || handle.provisional());
    }

    private static Due handle(Term term, Instant submittedAt, Due accept, WorkingCalendar calendar) {
        if (term.handleWorkingDays() != null) {
            return calendar.dueAfterWorkingDays(submittedAt, term.handleWorkingDays());
        }
        if (term.handleWorkingHours() == null) {
            throw new IllegalArgumentException("a term has neither days nor hours: " + term.urgency());
        }
        return calendar.dueAfterWorkingTime(accept.at(), Duration.ofHours(term.handleWorkingHours()));
    }
}
