package vn.namro.bench.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** What one writes first: java.time, a set of holidays, and a loop over the days. Knows fixed hours only. */
final class Walk {

    private static final LocalTime[][] HOURS = {
        {LocalTime.of(8, 0), LocalTime.of(12, 0)}, {LocalTime.of(13, 0), LocalTime.of(17, 0)}
    };

    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    Walk(ZoneId zone, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
    }

    Instant workingDaysAfter(Instant from, int days) {
        LocalDate date = from.atZone(zone).toLocalDate();
        for (int left = days; left > 0; left -= isWorked(date) ? 1 : 0) {
            date = date.plusDays(1);
        }
        return date.atTime(LocalTime.of(17, 0)).atZone(zone).toInstant();
    }

    Instant workingTimeAfter(Instant from, Duration time) {
        ZonedDateTime start = from.atZone(zone);
        Duration left = time;
        for (LocalDate date = start.toLocalDate(); ; date = date.plusDays(1)) {
            for (LocalTime[] hours : isWorked(date) ? HOURS : new LocalTime[0][]) {
                ZonedDateTime opening = later(date.atTime(hours[0]).atZone(zone), start);
                Duration open = Duration.between(opening, date.atTime(hours[1]).atZone(zone));
                if (!open.isNegative() && open.compareTo(left) >= 0) {
                    return opening.plus(left).toInstant();
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    Duration workingTimeBetween(Instant from, Instant to) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        Duration sum = Duration.ZERO;
        for (LocalDate date = start.toLocalDate(); !date.isAfter(end.toLocalDate()); date = date.plusDays(1)) {
            for (LocalTime[] hours : isWorked(date) ? HOURS : new LocalTime[0][]) {
                ZonedDateTime opening = later(date.atTime(hours[0]).atZone(zone), start);
                ZonedDateTime closing = date.atTime(hours[1]).atZone(zone);
                Duration open = Duration.between(opening, closing.isBefore(end) ? closing : end);
                sum = open.isNegative() ? sum : sum.plus(open);
            }
        }
        return sum;
    }

    private boolean isWorked(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(date);
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
