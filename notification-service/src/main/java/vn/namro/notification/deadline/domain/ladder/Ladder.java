package vn.namro.notification.deadline.domain.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.deadline.domain.ladder.Rung.Anchor;
import vn.namro.notification.deadline.domain.watch.Change;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Limit;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * The ladder of reminders and escalations: which steps there are, counted from what, to whom. It is data; this only
 * applies it.
 *
 * @param progressEvery once late, a progress note is owed every so many days
 */
public record Ladder(List<Rung> rungs, int progressEvery, SendingHours hours) {

    private static final String URGENT = "URGENT";
    private static final int FIRST_ROUND = 1;

    public Ladder {
        rungs = List.copyOf(rungs);
        if (progressEvery < 1) {
            throw new IllegalArgumentException("progressEvery must be 1 day or more, not " + progressEvery);
        }
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.subList(0, i).stream().anyMatch(rungs.get(i)::overlaps)) {
                throw new IllegalArgumentException("rungs must name each step once for an urgency: " + rungs.get(i));
            }
        }
    }

    /**
     * Everything that the last turn of a watch calls for. What would lie before the limit's beginning is left out: a deadline
     * of two days has no reminder three days before. It is not "before now", so that planning again after a crash, or after
     * events waited for hours, gives the same steps and forgets none.
     */
    public List<Planned> plan(Watch watch, WorkingCalendar calendar) {
        boolean urgent = URGENT.equals(watch.urgency());
        Stream<Planned> limits = watch.limits()
                .running()
                .filter(limit -> limit.generation() == watch.generation())
                .flatMap(limit -> plan(limit, watch, calendar).stream());
        Stream<Planned> told = watch.chronicle().changes().stream()
                .filter(change -> change.generation() == watch.generation())
                .flatMap(change -> told(change, watch, urgent, calendar));
        return Stream.concat(limits, told).toList();
    }

    private List<Planned> plan(Limit limit, Watch watch, WorkingCalendar calendar) {
        int round = FIRST_ROUND;
        if (limit.duty() == Duty.PROGRESS) {
            while (progressBy(limit, round, calendar).isBefore(limit.startedAt())) {
                round++;
            }
        }
        return plan(limit, round, watch, calendar);
    }

    /** The steps of one round of a limit. */
    public List<Planned> plan(Limit limit, int round, Watch watch, WorkingCalendar calendar) {
        boolean urgent = URGENT.equals(watch.urgency());
        Map<Anchor, Instant> anchors = anchors(limit, round, calendar);
        List<Planned> steps = new ArrayList<>();
        for (Rung rung : rungs) {
            Instant anchor = anchors.get(rung.from());
            if (anchor != null && rung.isFor(watch.urgency())) {
                Instant at = rung.at(anchor, calendar);
                if (!at.isBefore(limit.startedAt())) {
                    steps.add(Planned.message(rung, limit, round, hours.from(at, urgent, calendar), urgent));
                }
            }
        }
        List<Planned> planned = new ArrayList<>(Together.merged(steps));
        Instant passing = limit.duty() == Duty.PROGRESS ? anchors.get(Anchor.PROGRESS_BY) : limit.dueAt();
        if (passing != null && !passing.isBefore(limit.startedAt())) {
            planned.add(Planned.passing(limit, round, passing));
        }
        return planned;
    }

    private Map<Anchor, Instant> anchors(Limit limit, int round, WorkingCalendar calendar) {
        Map<Anchor, Instant> anchors = new EnumMap<>(Anchor.class);
        Instant due = limit.dueAt();
        switch (limit.duty()) {
            case HOLDING -> anchors.put(Anchor.ISSUED, limit.since());
            case ACCEPTANCE -> anchors.put(Anchor.ACCEPT_BY, Objects.requireNonNull(due));
            case INTERIM -> anchors.put(Anchor.INTERIM_BY, Objects.requireNonNull(due));
            case TRIAGE ->
                anchors.put(due == null ? Anchor.UNASSIGNED : Anchor.TRIAGE_BY, due == null ? limit.since() : due);
            case PROGRESS -> anchors.put(Anchor.PROGRESS_BY, progressBy(limit, round, calendar));
            case HANDLING -> {
                anchors.put(Anchor.DUE, Objects.requireNonNull(due));
                anchors.put(Anchor.MIDPOINT, calendar.midpoint(limit.since(), due));
            }
            case OPINION -> {
                anchors.put(Anchor.OPINION_ASKED, limit.since());
                anchors.put(Anchor.OPINION_BY, Objects.requireNonNull(due));
            }
            case CONFIRMATION, INFORMATION -> {
                // the enterprise's own steps: nobody of the city is reminded of them
            }
        }
        return anchors;
    }

    private Instant progressBy(Limit limit, int round, WorkingCalendar calendar) {
        return calendar.dueAfterCalendarDays(limit.since(), progressEvery * round)
                .at();
    }

    private Stream<Planned> told(Change change, Watch watch, boolean urgent, WorkingCalendar calendar) {
        int held = watch.limits().running(Duty.HOLDING).map(Limit::generation).orElse(0);
        int until = change.kind() == Change.Kind.LEFT ? 0 : held;
        Anchor anchor = Anchor.valueOf(change.kind().name());
        return rungs.stream()
                .filter(rung -> rung.from() == anchor && rung.isFor(watch.urgency()))
                .map(rung -> new Planned(
                        rung.step(),
                        Duty.HOLDING,
                        null,
                        until,
                        FIRST_ROUND,
                        hours.from(rung.at(change.at(), calendar), urgent, calendar),
                        urgent,
                        rung.to(),
                        List.of()));
    }
}
