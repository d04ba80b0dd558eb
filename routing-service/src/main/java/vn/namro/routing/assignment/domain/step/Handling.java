package vn.namro.routing.assignment.domain.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Happening;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.Question;
import vn.namro.routing.assignment.domain.step.Objection.Rule;

/** The steps of the officer who has an issue, from taking it on to the answer. */
public final class Handling {

    private Handling() {}

    /** Takes it on. */
    public record Acceptance() implements Deed {
        @Override
        public Action action() {
            return Action.ACCEPTANCE;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Timing timing = Grounds.timing(before).accepted(grounds.at());
            return Decided.facts(new Fact.Accepted(grounds.at(), grounds.by(), timing.on(grounds.calendar()), timing));
        }
    }

    /**
     * Asks the enterprise.
     *
     * @param answerWorkingDays absent: as is usual
     */
    public record InformationRequest(
            String question, @Nullable Integer answerWorkingDays) implements Deed {
        @Override
        public Action action() {
            return Action.INFORMATION_REQUEST;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            if (isFull(before, grounds)) {
                return tooMany(grounds);
            }
            int days = answerWorkingDays == null ? grounds.limits().answerWorkingDays() : answerWorkingDays;
            Instant answerBy =
                    grounds.calendar().dueAfterWorkingDays(grounds.at(), days).at();
            String id = before.present().id() + ".q" + (asked(before) + 1);
            return Decided.facts(
                    new Fact.Paused(grounds.at(), grounds.by(), new Question(id, grounds.at(), question, answerBy)));
        }

        private static long asked(RoutedIssue before) {
            return before.course().history().stream()
                    .filter(each -> each.kind() == Happening.Kind.QUESTION_ASKED)
                    .count();
        }
    }

    /** Says how far it is. */
    public record Progress(String note, boolean interimAnswer) implements Deed {
        @Override
        public Action action() {
            return Action.PROGRESS;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            if (interimAnswer && !owesInterim(before)) {
                return Decided.objection("/interimAnswer", Rule.NO_INTERIM_OWED);
            }
            return isFull(before, grounds)
                    ? tooMany(grounds)
                    : Decided.facts(new Fact.Noted(grounds.at(), grounds.by(), note, interimAnswer));
        }

        private static boolean owesInterim(RoutedIssue before) {
            return before.present().deadline().interimBy() != null
                    && before.course().interimAt() == null;
        }
    }

    /** Answers the enterprise. */
    public record Report(
            Outcome.Type type, String text, Outcome.@Nullable Document document, Outcome.@Nullable Proposal proposal)
            implements Deed {
        @Override
        public Action action() {
            return Action.OUTCOME;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            if ((type == Outcome.Type.BEYOND_AUTHORITY) != (proposal != null)) {
                return Decided.objection("/proposal", Rule.PROPOSAL_MISPLACED);
            }
            LocalDate today = grounds.desk().dayOf(grounds.at());
            if (document != null && document.date().isAfter(today)) {
                return Decided.objection("/document/date", Rule.DATE_TO_COME, today);
            }
            Instant confirmBy = grounds.calendar()
                    .dueAfterWorkingDays(grounds.at(), grounds.limits().confirmWorkingDays())
                    .at();
            Outcome outcome = new Outcome(type, grounds.at(), text, document, proposal, confirmBy);
            Fact reported = new Fact.Reported(grounds.by(), outcome);
            return proposal == null
                    ? Decided.facts(reported)
                    : Decided.facts(goingUp(before, reported, proposal, confirmBy, grounds));
        }

        /** The City Office carries a proposal on, so it is told, and owes what it makes of it. */
        private static List<Fact> goingUp(
                RoutedIssue before, Fact reported, Outcome.Proposal proposal, Instant by, Grounds grounds) {
            Party office = grounds.desk().triageOffice(grounds.at());
            boolean own = Passing.has(before.present(), office.agencyId());
            Fact asked = new Fact.OpinionRequested(grounds.at(), grounds.by(), office, proposal.text(), by);
            return own ? List.of(reported) : List.of(reported, asked);
        }
    }

    static boolean isFull(RoutedIssue before, Grounds grounds) {
        return before.course().version() >= grounds.limits().mostSteps();
    }

    static Decided tooMany(Grounds grounds) {
        return Decided.objection("", Rule.TOO_MANY_STEPS, grounds.limits().mostSteps());
    }
}
