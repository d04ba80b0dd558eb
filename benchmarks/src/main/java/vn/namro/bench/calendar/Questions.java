package vn.namro.bench.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.calendar.vietnam.VietnamHolidays;

/** The two calendars with the same holidays, and moments of a few years to ask them about. */
final class Questions {

    static final int DAYS = 10;
    static final Duration HOURS = Duration.ofHours(8);
    static final Duration LATER = Duration.ofDays(20);

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOMENTS = 4_096;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SECONDS = 3 * 365 * 86_400;

    final WorkingCalendar calendar;
    final Walk walk;
    private final Instant[] moments;
    private int next;

    Questions() {
        var holidays = VietnamHolidays.foreseen(2024, 2027);
        Set<LocalDate> dates = holidays.stream().map(SpecialDay::date).collect(Collectors.toSet());
        this.calendar = WorkingCalendar.builder("bench", HANOI)
                .week(WeeklyHours.mondayToFriday(Interval.of("08:00", "12:00"), Interval.of("13:00", "17:00")))
                .days(holidays)
                .build();
        this.walk = new Walk(HANOI, dates);
        SplittableRandom random = new SplittableRandom(1);
        this.moments =
                random.ints(MOMENTS, 0, SECONDS).mapToObj(FIRST::plusSeconds).toArray(Instant[]::new);
    }

    /** Another moment each time. */
    Instant moment() {
        next = next + 1 & MOMENTS - 1;
        return moments[next];
    }

    /** How many of all moments the two answer differently. */
    int disagreements() {
        int different = 0;
        for (Instant moment : moments) {
            boolean same = calendar.dueAfterWorkingDays(moment, DAYS).at().equals(walk.workingDaysAfter(moment, DAYS))
                    && calendar.dueAfterWorkingTime(moment, HOURS).at().equals(walk.workingTimeAfter(moment, HOURS))
                    && calendar.workingTimeBetween(moment, moment.plus(LATER))
                            .equals(walk.workingTimeBetween(moment, moment.plus(LATER)));
            different += same ? 0 : 1;
        }
        return different;
    }

    int moments() {
        return MOMENTS;
    }
}
