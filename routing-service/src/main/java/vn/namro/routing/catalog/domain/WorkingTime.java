package vn.namro.routing.catalog.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;

/** The working calendar of the city's administration, as data. */
public record WorkingTime(String version, ZoneId zone, WeeklyHours week, List<SpecialDay> days) {

    public WorkingTime {
        days = List.copyOf(days);
    }

    /** The calendar that counts with it. */
    public WorkingCalendar calendar() {
        return WorkingCalendar.builder(version, zone).week(week).days(days).build();
    }

    /** The same with the days that people changed, under a version that counts their changes. */
    public WorkingTime changedBy(List<EnteredRecord> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<LocalDate, SpecialDay> all = new TreeMap<>();
        days.forEach(day -> all.put(day.date(), day));
        int count = 0;
        for (EnteredRecord change : changes) {
            count += change.version();
            SpecialDay day = change.content().day();
            if (day == null) {
                all.remove(change.date());
            } else {
                all.put(day.date(), day);
            }
        }
        return new WorkingTime(version + "+" + count, zone, week, List.copyOf(all.values()));
    }

    /** The special day of a date, if it is one. */
    public Optional<SpecialDay> day(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }
}
