package vn.namro.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which hours hold on a date: those of the week in force then, unless a special day says otherwise. */
final class Schedule {

    private final ZoneRules rules;
    private final ZoneId zone;
    private final NavigableMap<LocalDate, WeeklyHours> weeks;
    private final Map<LocalDate, SpecialDay> days;

    /** @param weeks each from the date it is in force; the first must reach back to the first day of the calendar */
    Schedule(ZoneId zone, NavigableMap<LocalDate, WeeklyHours> weeks, Map<LocalDate, SpecialDay> days) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.weeks = new TreeMap<>(weeks);
        this.days = Map.copyOf(days);
    }

    ZoneId zone() {
        return zone;
    }

    Schedule with(WeeklyHours hours) {
        var one = new TreeMap<LocalDate, WeeklyHours>();
        one.put(DayIndexes.FIRST_DATE, hours);
        return new Schedule(zone, one, days);
    }

    Schedule officialOnly() {
        return new Schedule(
                zone,
                weeks,
                days.values().stream()
                        .filter(day -> !day.isProvisional())
                        .collect(Collectors.toMap(SpecialDay::date, UnaryOperator.identity())));
    }

    boolean hasNoHours() {
        return weeks.values().stream().allMatch(WeeklyHours::hasNone)
                && days.values().stream().allMatch(day -> day.hours().isEmpty());
    }

    @Nullable
    SpecialDay specialDay(LocalDate date) {
        return days.get(date);
    }

    List<Interval> hoursOn(LocalDate date) {
        SpecialDay day = days.get(date);
        if (day == null) {
            return ordinaryHoursOn(date);
        }
        if (day.kind().isOff()) {
            return List.of();
        }
        return day.hours().isEmpty() ? weekOf(date).whenMadeUpOn(date.getDayOfWeek()) : day.hours();
    }

    /** Whether a day not yet decided changes the hours of this date: one that falls on a day of rest anyway does not. */
    boolean leansOnProvisional(LocalDate date) {
        SpecialDay day = days.get(date);
        return day != null && day.isProvisional() && !hoursOn(date).equals(ordinaryHoursOn(date));
    }

    private List<Interval> ordinaryHoursOn(LocalDate date) {
        return weekOf(date).on(date.getDayOfWeek());
    }

    private WeeklyHours weekOf(LocalDate date) {
        return weeks.floorEntry(date).getValue();
    }

    /** The epoch day of the local date at an instant. */
    long localDay(Instant at) {
        return Math.floorDiv(at.getEpochSecond() + rules.getOffset(at).getTotalSeconds(), 86_400L);
    }

    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    Instant opening(LocalDate date, Interval interval) {
        return instant(date.atTime(interval.from()));
    }

    Instant closing(LocalDate date, Interval interval) {
        LocalDate day = interval.to().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return instant(day.atTime(interval.to()));
    }

    /**
     * The instant of a local time. When the clocks go forward, a time that does not exist becomes the moment they do; when
     * they go back, a time that comes twice means its first. So a later local time is never an earlier instant.
     */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.toInstant(rules.getOffset(local));
    }
}
