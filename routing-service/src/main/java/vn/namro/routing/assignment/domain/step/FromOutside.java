package vn.namro.routing.assignment.domain.step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Shift;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Fact.Because;
import vn.namro.routing.assignment.domain.course.Question;
import vn.namro.routing.assignment.domain.course.State;

/**
 * What the enterprise does, and what limits that passed do. These were decided elsewhere: where they do not fit any more,
 * because they crossed a step on their way, nothing comes of them.
 */
public final class FromOutside {

    private FromOutside() {}

    /** What comes of it, wherever the issue stands. */
    public static Decided decide(Deed deed, RoutedIssue before, Grounds grounds) {
        return deed.action().from().contains(before.state())
                ? deed.decide(before, grounds)
                : deed.crossed(before, grounds);
    }

    /** The enterprise answered a question: what it said is kept, even if nobody waits for it any more. */
    public record Answer(String questionId, String text) implements Deed {
        @Override
        public Action action() {
            return Action.ANSWER;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact.Supplied(grounds.at(), grounds.by(), text));
            waitedFor(before)
                    .filter(question -> question.id().equals(questionId))
                    .ifPresent(question -> facts.add(resumed(before, question, Fact.Resumed.Why.ANSWERED, grounds)));
            return Decided.facts(facts);
        }

        @Override
        public Decided crossed(RoutedIssue before, Grounds grounds) {
            return Decided.facts(new Fact.Supplied(grounds.at(), grounds.by(), text));
        }
    }

    /** The limit of an answer passed. */
    public record Silence(@Nullable String assignmentId, Instant limit) implements Deed {
        @Override
        public Action action() {
            return Action.SILENCE;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            return waitedFor(before)
                    .filter(question -> before.present().id().equals(assignmentId))
                    // A database may keep the limit to the millisecond only.
                    .filter(question -> limit.plusMillis(1).isAfter(question.answerBy()))
                    .map(question -> Decided.facts(resumed(before, question, Fact.Resumed.Why.SILENCE, grounds)))
                    .orElseGet(Decided::facts);
        }
    }

    /** The enterprise accepted the outcome. */
    public record Confirmation(int rating, @Nullable String comment) implements Deed {
        @Override
        public Action action() {
            return Action.CONFIRMATION;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            return Decided.facts(new Fact.Confirmed(grounds.at(), grounds.by(), rating, comment));
        }
    }

    /** The enterprise did not accept the outcome: the same agency handles it again, one level up, with a new deadline. */
    public record Dispute(String reason) implements Deed {
        @Override
        public Action action() {
            return Action.DISPUTE;
        }

        @Override
        public Set<String> considers(RoutedIssue before, Grounds grounds) {
            return new Upward(before, grounds).considered();
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact.Disputed(grounds.at(), grounds.by(), reason));
            Timing anew = Timing.first(Grounds.timing(before).term(), grounds.at(), grounds.at());
            facts.addAll(new Upward(before, grounds).settled(Handover.again(before, anew, Because.DISPUTE)));
            return Decided.facts(facts);
        }
    }

    /** Nothing more is owed: it was accepted, or nothing was said against it in time. */
    public record Closing(RoutedIssue.Reason because) implements Deed {
        @Override
        public Action action() {
            return Action.CLOSING;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            return Decided.facts(new Fact.Closed(grounds.at(), because));
        }
    }

    /** It was taken back, or does not belong here. */
    public record Ending(RoutedIssue.Reason because) implements Deed {
        @Override
        public Action action() {
            return Action.ENDING;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            return Decided.facts(new Fact.Closed(grounds.at(), because));
        }
    }

    private static Optional<Question> waitedFor(RoutedIssue before) {
        return before.state() == State.PAUSED
                ? Optional.ofNullable(before.course().question())
                : Optional.empty();
    }

    private static Fact resumed(RoutedIssue before, Question question, Fact.Resumed.Why why, Grounds grounds) {
        Instant until = grounds.at().isBefore(question.askedAt()) ? question.askedAt() : grounds.at();
        Timing timing = Grounds.timing(before).with(Shift.pause(question.askedAt(), until));
        Duration waited = grounds.calendar().workingTimeBetween(question.askedAt(), until);
        return new Fact.Resumed(until, why, question.id(), waited.toMinutes(), timing.on(grounds.calendar()), timing);
    }
}
