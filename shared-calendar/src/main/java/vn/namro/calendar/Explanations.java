package vn.namro.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the way to an answer a second time, slowly, to tell each step of it. */
final class Explanations {

    private final Schedule schedule;

    Explanations(Schedule schedule) {
        this.schedule = schedule;
    }

    List<Step> workingTime(DayIndex index, Instant from, Instant due) {
        var steps = started(from);
        LocalDate last = lastDay(due);
        for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            Duration counted = workedOn(index, date, from, due);
            if (schedule.hoursOn(date).isEmpty()) {
                steps.add(passedOver(date));
            } else if (!counted.isZero() || schedule.leansOnProvisional(date)) {
                steps.add(step(Step.Kind.TIME_COUNTED, date, counted, 0));
            }
        }
        return ended(steps, due);
    }

    List<Step> atOnce(Instant due) {
        return ended(started(due), due);
    }

    List<Step> workingDays(Instant from, Instant due) {
        var steps = started(from);
        LocalDate date = dateOf(from);
        steps.add(Step.on(Step.Kind.EVENT_DAY_EXCLUDED, date, 0));
        LocalDate last = lastDay(due);
        int counted = 0;
        while (date.isBefore(last)) {
            date = date.plusDays(1);
            steps.add(isWorked(date) ? step(Step.Kind.DAY_COUNTED, date, Duration.ZERO, ++counted) : passedOver(date));
        }
        return ended(steps, due);
    }

    List<Step> calendarDays(Instant from, int days, Instant due) {
        var steps = started(from);
        steps.add(Step.on(Step.Kind.EVENT_DAY_EXCLUDED, dateOf(from), 0));
        LocalDate date = dateOf(from).plusDays(days);
        steps.add(step(Step.Kind.CALENDAR_DAYS_COUNTED, date, Duration.ZERO, days));
        LocalDate last = lastDay(due);
        boolean moved = date.isBefore(last);
        for (; date.isBefore(last); date = date.plusDays(1)) {
            steps.add(passedOver(date));
        }
        if (moved) {
            steps.add(step(Step.Kind.MOVED_TO_WORKING_DAY, last, Duration.ZERO, 0));
        }
        return ended(steps, due);
    }

    Step pause(Pause pause, Duration lost, boolean provisional) {
        LocalDateTime from = schedule.local(pause.from());
        return new Step(Step.Kind.PAUSED, from.toLocalDate(), from.toLocalTime(), lost, 0, "", provisional);
    }

    /** The steps with others put in after the first. */
    static List<Step> inserted(List<Step> steps, List<Step> afterFirst) {
        var all = new ArrayList<Step>(steps);
        all.addAll(1, afterFirst);
        return all;
    }

    /** The steps of an answer that goes on where the first one ended. */
    static List<Step> joined(List<Step> first, List<Step> second) {
        var steps = new ArrayList<Step>(first.subList(0, first.size() - 1));
        steps.addAll(second.subList(1, second.size()));
        return steps;
    }

    private Duration workedOn(DayIndex index, LocalDate date, Instant from, Instant due) {
        long opens = DayIndex.nanos(schedule.instant(date.atStartOfDay()));
        long closes = DayIndex.nanos(schedule.instant(date.plusDays(1).atStartOfDay()));
        long start = Math.max(opens, DayIndex.nanos(from));
        long end = Math.min(closes, DayIndex.nanos(due));
        return end <= start ? Duration.ZERO : Duration.ofNanos(index.worked(end) - index.worked(start));
    }

    private boolean isWorked(LocalDate date) {
        return schedule.hoursOn(date).stream()
                .anyMatch(i -> schedule.opening(date, i).isBefore(schedule.closing(date, i)));
    }

    private Step passedOver(LocalDate date) {
        Step.Kind kind = schedule.specialDay(date) == null ? Step.Kind.WEEKLY_REST : Step.Kind.DAY_OFF;
        return step(kind, date, Duration.ZERO, 0);
    }

    private Step step(Step.Kind kind, LocalDate date, Duration counted, int days) {
        @Nullable SpecialDay special = schedule.specialDay(date);
        String name = special == null ? "" : special.name();
        return new Step(kind, date, LocalTime.MIDNIGHT, counted, days, name, schedule.leansOnProvisional(date));
    }

    private List<Step> started(Instant from) {
        LocalDateTime local = schedule.local(from);
        var steps = new ArrayList<Step>();
        steps.add(Step.at(Step.Kind.STARTED, local.toLocalDate(), local.toLocalTime()));
        return steps;
    }

    private List<Step> ended(List<Step> steps, Instant due) {
        LocalDateTime local = schedule.local(due);
        steps.add(Step.at(Step.Kind.ENDED, local.toLocalDate(), local.toLocalTime()));
        return steps;
    }

    private LocalDate dateOf(Instant at) {
        return LocalDate.ofEpochDay(schedule.localDay(at));
    }

    private LocalDate lastDay(Instant due) {
        return dateOf(due.minusNanos(1));
    }
}
