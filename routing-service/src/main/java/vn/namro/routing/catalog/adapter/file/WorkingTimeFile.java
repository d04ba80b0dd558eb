package vn.namro.routing.catalog.adapter.file;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.routing.catalog.adapter.file.Rows.CalendarFile;
import vn.namro.routing.catalog.adapter.file.Rows.DayRow;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Reads {@code calendar.yaml}. */
final class WorkingTimeFile {

    private WorkingTimeFile() {}

    static WorkingTime read(CatalogueFiles files) {
        return files.yaml("calendar.yaml", CalendarFile.class, WorkingTimeFile::workingTime);
    }

    private static WorkingTime workingTime(CalendarFile file) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        file.week()
                .forEach((day, hours) -> week.put(
                        DayOfWeek.valueOf(day),
                        hours.stream().map(WorkingTimeFile::interval).toList()));
        return new WorkingTime(
                file.version(),
                ZoneId.of(file.zone()),
                new WeeklyHours(week),
                CatalogueFault.naming(file.days(), row -> row.date().toString(), WorkingTimeFile::day));
    }

    private static Interval interval(String fromTo) {
        int dash = fromTo.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("hours must look like 08:00-12:00, not " + fromTo);
        }
        return Interval.of(fromTo.substring(0, dash), fromTo.substring(dash + 1));
    }

    private static SpecialDay day(DayRow row) {
        return new SpecialDay(
                row.date(),
                SpecialDay.Kind.valueOf(row.kind()),
                SpecialDay.Status.valueOf(row.status()),
                row.nameVi(),
                row.sources());
    }
}
