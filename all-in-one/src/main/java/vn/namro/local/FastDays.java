package vn.namro.local;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import vn.namro.platform.time.DrivenTime;

/** Moves the city's time in leaps: three looks at each weekday, and the weekend in between at once. */
final class FastDays {

    static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<LocalTime> LOOKS =
            List.of(LocalTime.of(8, 30), LocalTime.of(13, 30), LocalTime.of(16, 30));

    private final DrivenTime time;

    FastDays(DrivenTime time) {
        this.time = time;
    }

    /** The moment of the city. */
    ZonedDateTime now() {
        return time.city().instant().atZone(CITY);
    }

    /** Leaps to the first look of the next weekday, today's if it is still to come. */
    void begin() {
        LocalDate day = now().toLocalDate();
        LocalDate first = now().toLocalTime().isBefore(LOOKS.get(0)) ? day : day.plusDays(1);
        leapTo(weekday(first), LOOKS.get(0));
    }

    /** Leaps to the next look; true if a day has begun. */
    boolean next() {
        ZonedDateTime now = now();
        for (LocalTime look : LOOKS) {
            if (look.isAfter(now.toLocalTime())) {
                leapTo(now.toLocalDate(), look);
                return false;
            }
        }
        leapTo(weekday(now.toLocalDate().plusDays(1)), LOOKS.get(0));
        return true;
    }

    private static LocalDate weekday(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private void leapTo(LocalDate day, LocalTime at) {
        Instant there = day.atTime(at).atZone(CITY).toInstant();
        Clock city = time.city();
        Duration ahead = Duration.between(city.instant(), there);
        time.advance(ahead.isNegative() ? Duration.ZERO : ahead);
    }
}
