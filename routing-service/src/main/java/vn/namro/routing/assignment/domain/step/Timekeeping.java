package vn.namro.routing.assignment.domain.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Shift;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Fact.Recomputed.Why;
import vn.namro.routing.assignment.domain.step.Objection.Rule;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** Steps that move the limit. */
public final class Timekeeping {

    private Timekeeping() {}

    /**
     * Puts the limit off, by working days or to the end of a day: exactly one of the two is given.
     *
     * @param workingDays 1 or more
     */
    public record Extension(
            String reason,
            @Nullable Integer workingDays,
            @Nullable LocalDate until) implements Deed {

        public Extension {
            if ((workingDays == null) == (until == null)) {
                throw new IllegalArgumentException("an extension is by workingDays or until a day");
            }
        }

        @Override
        public Action action() {
            return Action.EXTENSION;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Participant who = grounds.who();
            if (who == null || !who.mayExtend(before)) {
                return Decided.objection("", Rule.EXTENDED_BEFORE);
            }
            Timing timing = Grounds.timing(before).with(shift(grounds.at()));
            Instant previous = before.present().deadline().dueAt();
            Deadline next = timing.on(grounds.calendar());
            if (!next.dueAt().isAfter(previous)) {
                return Decided.objection(workingDays == null ? "/until" : "/workingDays", Rule.NOT_LATER);
            }
            return Decided.facts(
                    new Fact.Extended(grounds.at(), grounds.by(), reason, timing.extensions(), previous, next, timing));
        }

        private Shift shift(Instant at) {
            return workingDays != null
                    ? Shift.extension(at, workingDays)
                    : Shift.extension(at, Objects.requireNonNull(until));
        }
    }

    /** Says how urgent it is. */
    public record UrgencyChange(Urgency urgency) implements Deed {
        @Override
        public Action action() {
            return Action.URGENCY;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            if (before.present().deadline().urgency() == urgency) {
                return Decided.objection("/urgency", Rule.SAME_URGENCY, urgency);
            }
            Optional<Term> term = grounds.desk()
                    .term(urgency, grounds.at())
                    .map(found -> entry(before, grounds)
                            .map(entry -> entry.term(found))
                            .orElse(found));
            return term.map(found ->
                            recomputed(before, Grounds.timing(before).under(found, grounds.at()), Why.URGENCY, grounds))
                    .orElseGet(() -> Decided.objection("/urgency", Rule.NO_TERM, urgency));
        }
    }

    /** Works the limit out again with today's calendar, or with today's term; nothing happens if it stays as it is. */
    public record Recomputation(Why why) implements Deed {
        @Override
        public Action action() {
            return Action.RECOMPUTATION;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Timing timing = timing(before, grounds);
            Deadline next = timing.on(grounds.calendar());
            return isSame(next, before.present().deadline())
                    ? Decided.facts()
                    : recomputed(before, timing, why, grounds);
        }

        /** What was decided by an entry that exists no more keeps its term: nobody knows what that would say today. */
        private Timing timing(RoutedIssue before, Grounds grounds) {
            Timing timing = Grounds.timing(before);
            return why != Why.TERM
                    ? timing
                    : entry(before, grounds)
                            .flatMap(entry -> grounds.desk()
                                    .term(timing.term().urgency(), timing.firstIssuedAt())
                                    .map(entry::term))
                            .map(term -> timing.under(term, timing.firstIssuedAt()))
                            .orElse(timing);
        }

        private static boolean isSame(Deadline one, Deadline other) {
            return one.dueAt().equals(other.dueAt())
                    && one.acceptBy().equals(other.acceptBy())
                    && Objects.equals(one.interimBy(), other.interimBy());
        }
    }

    private static Optional<MatrixEntry> entry(RoutedIssue before, Grounds grounds) {
        return grounds.desk().entry(before.present().decision().entryId());
    }

    static Decided recomputed(RoutedIssue before, Timing timing, Why why, Grounds grounds) {
        Instant previous = before.present().deadline().dueAt();
        return Decided.facts(
                new Fact.Recomputed(grounds.at(), grounds.by(), why, previous, timing.on(grounds.calendar()), timing));
    }
}
