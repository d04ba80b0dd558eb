package vn.namro.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One version of the working time of an agency. Immutable, safe for many threads, quick: no answer walks the days.
 *
 * <p>Time is counted as it really passes, to the nanosecond, also when clocks change. Answers lie in the years 1990 to
 * 2100; every operation throws {@link CalendarLimitException} when its arguments or its answer would not.
 */
public final class WorkingCalendar {

    // Far outside the limits, yet near enough for a local date to be computed and named in the refusal.
    private static final long FIRST_SECOND = -(1L << 40);
    private static final long LAST_SECOND = 1L << 40;

    private final String version;
    private final Schedule schedule;
    private final Duration halfDay;
    private final DayIndexes indexes;
    private final Explanations explanations;

    WorkingCalendar(String version, Schedule schedule, Duration halfDay) {
        if (schedule.hasNoHours()) {
            throw new IllegalArgumentException("calendar " + version + " must have working hours on at least one day");
        }
        this.version = version;
        this.schedule = schedule;
        this.halfDay = halfDay;
        this.indexes = new DayIndexes(version, schedule);
        this.explanations = new Explanations(schedule);
    }

    /**
     * Begins a calendar in a zone.
     *
     * @param version names this content in every answer; change it when hours or days change
     */
    public static CalendarBuilder builder(String version, ZoneId zone) {
        return new CalendarBuilder(version, zone);
    }

    public String version() {
        return version;
    }

    public ZoneId zone() {
        return schedule.zone();
    }

    /** The same special days with an agency's own hours in place of all weekly hours, dated ones too. The version gains a mark of the hours, equal for equal hours. */
    public WorkingCalendar withHours(WeeklyHours hours) {
        String mark = "+hours-" + Integer.toHexString(hours.toString().hashCode());
        return new WorkingCalendar(version + mark, schedule.with(hours), halfDay);
    }

    /** The same calendar as if nothing were known but what has been decided. The version gains a mark. */
    public WorkingCalendar officialOnly() {
        return new WorkingCalendar(version + "+official", schedule.officialOnly(), halfDay);
    }

    /** The special day of a date, if it is one. */
    public Optional<SpecialDay> specialDay(LocalDate date) {
        return Optional.ofNullable(schedule.specialDay(date));
    }

    /** The intervals worked on a date, by the wall clock; empty on a day off. */
    public List<Interval> hoursOn(LocalDate date) {
        return schedule.hoursOn(date);
    }

    public boolean isWorkingDay(LocalDate date) {
        long day = date.toEpochDay();
        return indexes.covering(day, day).isWorkday(day);
    }

    public boolean isOpen(Instant at) {
        return around(dayOf(at)).isOpen(DayIndex.nanos(at));
    }

    /** The instant itself when it is working time, else when working time next begins. */
    public Instant nextOpening(Instant from) {
        long opening = indexes.ahead(dayOf(from), index -> index.nextOpening(DayIndex.nanos(from)));
        return DayIndex.instant(opening);
    }

    /** The working time from {@code from} until {@code to}; negative when {@code to} is earlier. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        DayIndex index = indexes.covering(dayOf(from), dayOf(to));
        return Duration.ofNanos(index.worked(DayIndex.nanos(to)) - index.worked(DayIndex.nanos(from)));
    }

    /** How many days after {@code after}, up to and including {@code through}, are worked; negative when reversed. */
    public int workingDaysBetween(LocalDate after, LocalDate through) {
        return indexes.covering(after.toEpochDay(), through.toEpochDay())
                .workdaysBetween(after.toEpochDay(), through.toEpochDay());
    }

    /**
     * Due after so much working time, counted from the moment itself (Civil Code 2015, Art. 147.1). Ends at the earliest
     * moment at which the time has been worked: 4 hours from 08:00 end at 12:00, not at 13:00.
     *
     * @param workingTime zero or more; zero is due at once, or at the next opening when outside working time
     */
    public Due dueAfterWorkingTime(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("workingTime must not be negative: " + workingTime);
        }
        long start = dayOf(from);
        long due = indexes.ahead(start, index -> index.after(DayIndex.nanos(from), nanosOf(workingTime)));
        Instant at = DayIndex.instant(due);
        return due(at, leansOnProvisional(from, at), () -> timeSteps(from, at));
    }

    /**
     * Due at the end of the {@code days}-th working day after the local date of {@code from}; that date does not count
     * (Civil Code 2015, Art. 147.2).
     *
     * @param days 1 or more
     */
    public Due dueAfterWorkingDays(Instant from, int days) {
        requirePositive(days);
        long start = dayOf(from);
        long end = indexes.ahead(start, index -> index.workday(start, days));
        Instant at = DayIndex.instant(around(end).closing(end));
        return due(at, provisionalWithin(start + 1, end), () -> explanations.workingDays(from, at));
    }

    /**
     * Due at the end of the {@code days}-th day after the local date of {@code from}, working or not; when that is a day off,
     * at the end of the next working day (Civil Code 2015, Art. 147.2 and 148.5).
     *
     * @param days 1 or more
     */
    public Due dueAfterCalendarDays(Instant from, int days) {
        requirePositive(days);
        long nominal = dayOf(from) + days;
        long end = indexes.ahead(nominal, index -> index.workdayFrom(nominal));
        Instant at = DayIndex.instant(around(end).closing(end));
        return due(at, provisionalWithin(nominal, end), () -> explanations.calendarDays(from, days, at));
    }

    /**
     * Due after half working days: whole days are counted as working days; an odd half follows as working time (4 hours
     * unless the calendar says otherwise), from the end of those days or, without any, from the moment itself.
     *
     * @param halfDays 1 or more; 3 is a day and a half
     */
    public Due dueAfterHalfWorkingDays(Instant from, int halfDays) {
        requirePositive(halfDays);
        if (halfDays == 1) {
            return dueAfterWorkingTime(from, halfDay);
        }
        Due whole = dueAfterWorkingDays(from, halfDays / 2);
        return halfDays % 2 == 0 ? whole : then(whole, dueAfterWorkingTime(whole.at(), halfDay));
    }

    /**
     * Due moved by the working time of the pauses. A pause that begins at or after the end reached so far is left out: what
     * was already late does not become timely. Pauses that overlap count once.
     */
    public Due dueAfterPauses(Instant due, List<Pause> pauses) {
        Instant end = due;
        var lasting = new ArrayList<Pause>();
        for (Pause pause : Pause.merged(pauses)) {
            Duration lost = workingTimeBetween(pause.from(), pause.to());
            if (pause.from().isBefore(end)) {
                end = lost.isZero() ? end : dueAfterWorkingTime(end, lost).at();
                lasting.add(pause);
            }
        }
        Instant at = end;
        boolean provisional = lasting.stream().anyMatch(p -> leansOnProvisional(p.from(), p.to()))
                || (!at.equals(due) && leansOnProvisional(due, at));
        return due(at, provisional, () -> pauseSteps(due, lasting, at));
    }

    /**
     * So many working days before: the same local time of day, moved into the hours of that day; a time in a break moves back
     * to the beginning of the break.
     *
     * @param days 1 or more
     */
    public Instant workingDaysBefore(Instant due, int days) {
        requirePositive(days);
        long start = dayOf(due);
        long day = indexes.back(start, index -> index.workday(start, -days));
        return sameTimeOn(day, due, false);
    }

    /**
     * So many working days after: the same local time of day, moved into the hours of that day; a time in a break moves on to
     * the end of the break.
     *
     * @param days 1 or more
     */
    public Instant workingDaysAfter(Instant due, int days) {
        requirePositive(days);
        long start = dayOf(due);
        long day = indexes.ahead(start, index -> index.workday(start, days));
        return sameTimeOn(day, due, true);
    }

    /** The moment at which half of the working time from {@code from} until {@code due} has passed; never outside the two. */
    public Instant midpoint(Instant from, Instant due) {
        Duration half = workingTimeBetween(from, due).dividedBy(2);
        if (half.isNegative() || half.isZero()) {
            return due;
        }
        return dueAfterWorkingTime(from, half).at();
    }

    private Instant sameTimeOn(long day, Instant time, boolean forward) {
        Instant same = schedule.instant(
                LocalDate.ofEpochDay(day).atTime(schedule.local(time).toLocalTime()));
        return DayIndex.instant(around(day).clipped(day, DayIndex.nanos(same), forward));
    }

    private List<Step> pauseSteps(Instant due, List<Pause> pauses, Instant end) {
        List<Step> paused = pauses.stream()
                .map(p -> explanations.pause(
                        p, workingTimeBetween(p.from(), p.to()), leansOnProvisional(p.from(), p.to())))
                .toList();
        List<Step> onward = end.equals(due) ? explanations.atOnce(due) : timeSteps(due, end);
        return Explanations.inserted(onward, paused);
    }

    private List<Step> timeSteps(Instant from, Instant due) {
        return explanations.workingTime(indexes.covering(dayOf(from), dayOf(due)), from, due);
    }

    private Due then(Due first, Due second) {
        return due(
                second.at(),
                first.provisional() || second.provisional(),
                () -> Explanations.joined(first.steps(), second.steps()));
    }

    private Due due(Instant at, boolean provisional, Supplier<List<Step>> steps) {
        return new Due(at, version, provisional, new LazySteps(steps));
    }

    private boolean leansOnProvisional(Instant from, Instant through) {
        long start = dayOf(from);
        long end = endDay(through);
        return end >= start && provisionalWithin(start, end);
    }

    private boolean provisionalWithin(long from, long through) {
        return indexes.covering(from, through).provisionalWithin(from, through);
    }

    // A time at midnight ends the day before; it does not yet touch the day it begins.
    private long endDay(Instant at) {
        return schedule.localDay(at.minusNanos(1));
    }

    private DayIndex around(long day) {
        return indexes.covering(day, day);
    }

    private long dayOf(Instant at) {
        if (at.getEpochSecond() < FIRST_SECOND || at.getEpochSecond() > LAST_SECOND) {
            throw new CalendarLimitException("instant must lie in " + DayIndexes.LIMITS + ": " + at);
        }
        return schedule.localDay(at);
    }

    private static long nanosOf(Duration workingTime) {
        if (workingTime.toDays() > 366L * 111) {
            throw new CalendarLimitException("workingTime must fit into " + DayIndexes.LIMITS + ": " + workingTime);
        }
        return workingTime.toNanos();
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more: " + days);
        }
    }
}
