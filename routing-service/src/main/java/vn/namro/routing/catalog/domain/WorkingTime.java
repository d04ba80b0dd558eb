package vn.namro.routing.catalog.domain;

import java.time.ZoneId;
import java.util.List;
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
}
