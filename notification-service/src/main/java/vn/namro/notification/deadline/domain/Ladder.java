package vn.namro.notification.deadline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.deadline.domain.Rung.Anchor;

/**
 * The ladder of reminders and escalations: which steps there are, counted from what, to whom. It is data; this only
 * applies it.
 */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.stream().map(Rung::step).distinct().count() < rungs.size()) {
            throw new IllegalArgumentException("rungs must name each step once: " + rungs);
        }
    }

    /**
     * A step with its moment.
     *
     * @param also steps of the same moment that the same message speaks of
     */
    public record Planned(Step step, Instant at, List<Audience> to, List<Step> also) {

        public Planned {
            to = List.copyOf(to);
            also = List.copyOf(also);
        }
    }

    /**
     * The steps of an assignment, in their order. What would lie before the handing over is left out: a deadline of two
     * days has no reminder three days before. It is not "before now", so that planning again after a crash, or after
     * events waited for hours, gives the same steps and forgets none.
     */
    public List<Planned> plan(Handover handover, WorkingCalendar calendar) {
        Map<Anchor, Instant> anchors = new EnumMap<>(Anchor.class);
        anchors.put(Anchor.ISSUED, handover.issuedAt());
        anchors.put(Anchor.ACCEPT_BY, handover.deadline().acceptBy());
        anchors.put(
                Anchor.MIDPOINT,
                calendar.midpoint(handover.issuedAt(), handover.deadline().dueAt()));
        anchors.put(Anchor.DUE, handover.deadline().dueAt());
        return merged(planned(anchors, calendar), handover.issuedAt());
    }

    /** The steps of an issue in triage. */
    public List<Planned> plan(Triage triage, WorkingCalendar calendar) {
        return merged(planned(Map.of(Anchor.TRIAGE_BY, triage.by()), calendar), triage.since());
    }

    private List<Planned> planned(Map<Anchor, Instant> anchors, WorkingCalendar calendar) {
        List<Planned> steps = new ArrayList<>();
        for (Rung rung : rungs) {
            Instant anchor = anchors.get(rung.from());
            if (anchor != null) {
                steps.add(new Planned(rung.step(), moved(anchor, rung.workingDays(), calendar), rung.to(), List.of()));
            }
        }
        return steps;
    }

    private static Instant moved(Instant anchor, int workingDays, WorkingCalendar calendar) {
        if (workingDays == 0) {
            return anchor;
        }
        return workingDays > 0
                ? calendar.workingDaysAfter(anchor, workingDays)
                : calendar.workingDaysBefore(anchor, -workingDays);
    }

    private static List<Planned> merged(List<Planned> steps, Instant start) {
        Map<Instant, List<Planned>> byMoment = new TreeMap<>();
        for (Planned step : steps) {
            if (!step.at().isBefore(start)) {
                byMoment.computeIfAbsent(step.at(), at -> new ArrayList<>()).add(step);
            }
        }
        return byMoment.values().stream()
                .map(Ladder::withoutRepetition)
                .flatMap(List::stream)
                .toList();
    }

    /** Of steps at one moment each person hears the most important one; what it takes the place of, it mentions. */
    private static List<Planned> withoutRepetition(List<Planned> together) {
        List<Planned> important = together.stream()
                .sorted(Comparator.comparing((Function<Planned, Step>) Planned::step)
                        .reversed())
                .toList();
        List<Planned> kept = new ArrayList<>();
        for (Planned step : important) {
            List<Audience> left = new ArrayList<>(step.to());
            for (int i = 0; i < kept.size(); i++) {
                Planned other = kept.get(i);
                if (left.removeAll(other.to())) {
                    kept.set(i, mentioning(other, step.step()));
                }
            }
            if (!left.isEmpty()) {
                kept.add(new Planned(step.step(), step.at(), left, List.of()));
            }
        }
        kept.sort(Comparator.comparing(Planned::step));
        return kept;
    }

    private static Planned mentioning(Planned step, Step other) {
        List<Step> also = new ArrayList<>(step.also());
        also.add(0, other);
        return new Planned(step.step(), step.at(), step.to(), also);
    }
}
