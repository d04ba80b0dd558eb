package vn.namro.routing.assignment.application;

import java.util.List;
import java.util.function.Function;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.step.Action;
import vn.namro.routing.assignment.domain.step.Objection;

/** What came of a step that somebody wanted to take. */
public sealed interface StepTaken {

    /** Goes on with whichever it is. */
    <T> T fold(
            Function<Taken, T> whenTaken,
            Function<Stale, T> whenStale,
            Function<NotNow, T> whenNotNow,
            Function<Wrong, T> whenWrong);

    /** It was taken. */
    record Taken(RoutedIssue before, List<Fact> facts, RoutedIssue after) implements StepTaken {

        public Taken {
            facts = List.copyOf(facts);
        }

        @Override
        public <T> T fold(
                Function<Taken, T> whenTaken,
                Function<Stale, T> whenStale,
                Function<NotNow, T> whenNotNow,
                Function<Wrong, T> whenWrong) {
            return whenTaken.apply(this);
        }
    }

    /** Something happened that the person has not seen. */
    record Stale(RoutedIssue now, long seen) implements StepTaken {
        @Override
        public <T> T fold(
                Function<Taken, T> whenTaken,
                Function<Stale, T> whenStale,
                Function<NotNow, T> whenNotNow,
                Function<Wrong, T> whenWrong) {
            return whenStale.apply(this);
        }
    }

    /**
     * The table does not allow it.
     *
     * @param ours whether the step is the person's at all, as far as the issue stands right for it
     */
    record NotNow(RoutedIssue now, Action action, boolean ours) implements StepTaken {
        @Override
        public <T> T fold(
                Function<Taken, T> whenTaken,
                Function<Stale, T> whenStale,
                Function<NotNow, T> whenNotNow,
                Function<Wrong, T> whenWrong) {
            return whenNotNow.apply(this);
        }
    }

    /** What was said in it cannot be. */
    record Wrong(RoutedIssue now, List<Objection> objections) implements StepTaken {

        public Wrong {
            objections = List.copyOf(objections);
        }

        @Override
        public <T> T fold(
                Function<Taken, T> whenTaken,
                Function<Stale, T> whenStale,
                Function<NotNow, T> whenNotNow,
                Function<Wrong, T> whenWrong) {
            return whenWrong.apply(this);
        }
    }
}
