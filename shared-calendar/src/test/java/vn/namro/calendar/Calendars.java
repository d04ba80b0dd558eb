package vn.namro.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** Calendars and moments the tests speak of. */
public final class Calendars {

    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final WeeklyHours OFFICE_HOURS =
            WeeklyHours.mondayToFriday(Interval.of("08:00", "12:00"), Interval.of("13:00", "17:00"));

    private Calendars() {}

    /** Office hours and the days off of 2020 to 2027, decided and foreseen. */
    public static WorkingCalendar hanoi() {
        return WorkingCalendar.builder("2026.3", HANOI)
                .week(OFFICE_HOURS)
                .days(daysOff())
                .build();
    }

    /** Worked every day across the hours at which the clocks change, with a break in between. */
    static WorkingCalendar berlinByNight() {
        return WorkingCalendar.builder("night", BERLIN)
                .week(WeeklyHours.everyDayOf(
                        EnumSet.allOf(DayOfWeek.class),
                        Interval.of("00:30", "02:15"),
                        Interval.of("02:45", "05:00"),
                        Interval.of("22:00", "00:00")))
                .build();
    }

    static WorkingCalendar alwaysOpen() {
        return WorkingCalendar.builder("always", BERLIN)
                .week(WeeklyHours.everyDayOf(EnumSet.allOf(DayOfWeek.class), Interval.of("00:00", "00:00")))
                .build();
    }

    public static List<SpecialDay> daysOff() {
        return rows("/vietnam-days-off-2020-2027.csv").stream()
                .map(row -> new SpecialDay(
                        LocalDate.parse(row.get(0)),
                        SpecialDay.Kind.valueOf(row.get(1)),
                        SpecialDay.Status.valueOf(row.get(2)),
                        row.get(3),
                        List.of(row.get(4).split(","))))
                .toList();
    }

    /** The rows of a test table below its heading. */
    static List<List<String>> rows(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Calendars.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(";"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The instant of a local time in Hanoi. */
    public static Instant at(String local) {
        return at(local, HANOI);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static SpecialDay shortDay(String date, Interval... hours) {
        return new SpecialDay(
                LocalDate.parse(date),
                SpecialDay.Kind.SHORT_DAY,
                SpecialDay.Status.OFFICIAL,
                "Làm việc nửa ngày",
                List.of(),
                List.of(hours));
    }
}
