package vn.namro.notification.catalog.adapter.mongo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.events.catalog.CalendarChangedV1;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.platform.catalog.CatalogCopy;

/** The working calendar from the copy of the catalogue; built anew only when what was told has changed. */
@Component
class CopiedCalendars implements Calendars {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AtomicReference<@Nullable Built> built = new AtomicReference<>();
    private final Mono<WorkingCalendar> current;

    CopiedCalendars(CatalogCopy copy) {
        this.current = copy.all("calendar", CalendarChangedV1.class)
                .next()
                .map(this::built)
                .cache(calendar -> FRESH, e -> Duration.ZERO, () -> Duration.ZERO);
    }

    private record Built(CalendarChangedV1 from, WorkingCalendar calendar) {}

    @Override
    public Mono<WorkingCalendar> current() {
        return current;
    }

    private WorkingCalendar built(CalendarChangedV1 told) {
        Built last = built.get();
        if (last == null || !last.from().equals(told)) {
            last = new Built(told, calendar(told));
            built.set(last);
        }
        return last.calendar();
    }

    static WorkingCalendar calendar(CalendarChangedV1 told) {
        return WorkingCalendar.builder(told.version(), ZoneId.of(told.zone()))
                .week(hours(told.week()))
                .days(told.days().stream().map(CopiedCalendars::day).toList())
                .build();
    }

    private static WeeklyHours hours(Map<String, List<CalendarChangedV1.Interval>> week) {
        Map<DayOfWeek, List<Interval>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> days.put(
                DayOfWeek.valueOf(day),
                intervals.stream()
                        .map(interval -> Interval.of(interval.from(), interval.to()))
                        .toList()));
        return new WeeklyHours(days);
    }

    private static SpecialDay day(CalendarChangedV1.Day told) {
        return new SpecialDay(
                told.date(),
                SpecialDay.Kind.valueOf(told.kind()),
                SpecialDay.Status.valueOf(told.status()),
                told.nameVi(),
                told.sources());
    }
}
