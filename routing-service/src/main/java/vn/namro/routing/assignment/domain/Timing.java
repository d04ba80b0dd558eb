package vn.namro.routing.assignment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.Due;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.catalog.domain.Term;

/**
 * Everything that the clause DEADLINE follows from: the limit is worked out from it alone, at any time and with any
 * calendar. Passing an issue on takes it along, so the clock never stops for that.
 *
 * @param countsFrom days count from here: the filing, or the dispute
 * @param firstIssuedAt where hours count, the latest acceptance counts from here, whoever had it first
 * @param issuedAt when the present officer got it; hours to accept count from here
 * @param handlingSince the first acceptance; absent before it
 * @param shifts what moved the limit, in order
 */
public record Timing(
        Term term,
        Instant countsFrom,
        Instant firstIssuedAt,
        Instant issuedAt,
        @Nullable Instant handlingSince,
        List<Shift> shifts) {

    public Timing {
        shifts = List.copyOf(shifts);
    }

    /** Begins to count. */
    public static Timing first(Term term, Instant countsFrom, Instant issuedAt) {
        return new Timing(term, countsFrom, issuedAt, issuedAt, null, List.of());
    }

    /** Somebody else got it; nothing begins anew but the time to accept. */
    public Timing handedOn(Instant at) {
        return new Timing(term, countsFrom, firstIssuedAt, at, handlingSince, shifts);
    }

    public Timing accepted(Instant at) {
        Instant first = handlingSince == null ? at : handlingSince;
        return new Timing(term, countsFrom, firstIssuedAt, issuedAt, first, shifts);
    }

    public Timing with(Shift shift) {
        List<Shift> all = Stream.concat(shifts.stream(), Stream.of(shift)).toList();
        return new Timing(term, countsFrom, firstIssuedAt, issuedAt, handlingSince, all);
    }

    /** The same under another term. Hours count from now on: what was asked for only now was not due before. */
    public Timing under(Term other, Instant at) {
        return other.handleWorkingHours() == null
                ? new Timing(other, countsFrom, firstIssuedAt, issuedAt, handlingSince, shifts)
                : new Timing(other, countsFrom, at, issuedAt, handlingSince == null ? null : at, List.of());
    }

    /** How often the limit was put off. */
    public int extensions() {
        return (int) shifts.stream()
                .filter(shift -> shift.kind() == Shift.Kind.EXTENSION)
                .count();
    }

    /**
     * The limits that follow. Days count from filing, so that routing never costs the enterprise time; hours to accept
     * count from the hand-over. An urgent issue is due some hours after acceptance: until it is accepted, that is after
     * the latest acceptance, and a late acceptance does not move it.
     */
    public Deadline on(WorkingCalendar calendar) {
        Due accept = calendar.dueAfterWorkingTime(issuedAt, Duration.ofHours(term.acceptWorkingHours()));
        Due handle = shifted(handle(calendar), shifts.stream(), calendar);
        Instant interim = interim(calendar);
        return new Deadline(
                term.urgency(),
                term.handleWorkingHours() == null
                        ? accept.at()
                        : earlier(accept, handle).at(),
                interim,
                handle.at(),
                calendar.version(),
                accept.provisional() || handle.provisional());
    }

    private Due handle(WorkingCalendar calendar) {
        if (term.handleWorkingDays() != null) {
            return calendar.dueAfterWorkingDays(countsFrom, term.handleWorkingDays());
        }
        Duration hours = Duration.ofHours(Objects.requireNonNull(term.handleWorkingHours(), "handleWorkingHours"));
        Instant acceptBy = calendar.dueAfterWorkingTime(firstIssuedAt, Duration.ofHours(term.acceptWorkingHours()))
                .at();
        Due latest = calendar.dueAfterWorkingTime(acceptBy, hours);
        return handlingSince == null ? latest : earlier(calendar.dueAfterWorkingTime(handlingSince, hours), latest);
    }

    /** Waiting for the enterprise moves the interim answer as well; an extension does not. */
    private @Nullable Instant interim(WorkingCalendar calendar) {
        if (term.interimWorkingDays() == null) {
            return null;
        }
        Due base = calendar.dueAfterWorkingDays(countsFrom, term.interimWorkingDays());
        Stream<Shift> pauses = shifts.stream().filter(shift -> shift.kind() == Shift.Kind.PAUSE);
        return shifted(base, pauses, calendar).at();
    }

    private static Due shifted(Due base, Stream<Shift> shifts, WorkingCalendar calendar) {
        Due limit = base;
        for (Shift shift : shifts.toList()) {
            Due moved = shift.moved(limit, calendar);
            boolean provisional = limit.provisional() || moved.provisional();
            limit = new Due(moved.at(), moved.calendarVersion(), provisional, moved.steps());
        }
        return limit;
    }

    private static Due earlier(Due one, Due other) {
        return other.at().isBefore(one.at()) ? other : one;
    }
}
