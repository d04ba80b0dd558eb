package vn.namro.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Odd but lawful calendars: any hours on any day, many special days, zones whose clocks change. */
final class GeneratedCalendars {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Europe/London"),
            Calendars.HANOI);
    private static final int SPECIAL_DAYS = 400;

    private GeneratedCalendars() {}

    static WorkingCalendar of(long seed) {
        var random = new Random(seed);
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, random.nextInt(4) == 0 ? List.of() : hours(random));
        }
        week.put(DayOfWeek.WEDNESDAY, hours(random));
        var builder = WorkingCalendar.builder("generated-" + seed, ZONES.get((int) (seed % ZONES.size())))
                .week(new WeeklyHours(week));
        for (int i = 0; i < SPECIAL_DAYS; i++) {
            LocalDate date = LocalDate.of(2020, 1, 1).plusDays(7L * i + random.nextInt(7));
            builder.day(specialDay(random, date));
        }
        return builder.build();
    }

    private static SpecialDay specialDay(Random random, LocalDate date) {
        var kind = oneOf(random, List.of(SpecialDay.Kind.values()));
        var status = oneOf(random, List.of(SpecialDay.Status.values()));
        List<Interval> hours = kind == SpecialDay.Kind.SHORT_DAY ? hours(random) : List.of();
        return new SpecialDay(date, kind, status, "day " + date, List.of(), hours);
    }

    private static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Interval> hours(Random random) {
        var hours = new ArrayList<Interval>();
        int minute = random.nextInt(300);
        while (minute < 1_200 && hours.size() < 4) {
            int end = Math.min(minute + 20 + random.nextInt(240), 1_439);
            hours.add(new Interval(LocalTime.ofSecondOfDay(60L * minute), LocalTime.ofSecondOfDay(60L * end)));
            minute = end + random.nextInt(200);
        }
        return hours;
    }
}
