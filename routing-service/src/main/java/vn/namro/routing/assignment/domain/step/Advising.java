package vn.namro.routing.assignment.domain.step;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.OpinionLimit;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Opinion;
import vn.namro.routing.assignment.domain.step.Objection.Rule;

/** Opinions of other agencies: asked for, and given. */
public final class Advising {

    private Advising() {}

    /**
     * Asks an agency; it has a part in the issue from then on.
     *
     * @param workingDays absent: half of the time that is left
     */
    public record OpinionRequest(
            String agencyId,
            @Nullable String question,
            @Nullable Integer workingDays) implements Deed {
        @Override
        public Action action() {
            return Action.OPINION_REQUEST;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Optional<Party> agency = grounds.party(agencyId);
            if (agency.isEmpty()) {
                return Decided.objection("/agencyId", Rule.NO_SUCH_AGENCY_TODAY, agencyId);
            }
            Assignment assignment = before.present();
            if (agencyId.equals(assignment.person().agency().agencyId())) {
                return Decided.objection("/agencyId", Rule.HAS_IT_ALREADY, agencyId);
            }
            if (before.course().owedBy(agencyId).isPresent()) {
                return Decided.objection("/agencyId", Rule.OPINION_OWED_ALREADY, agencyId);
            }
            return Handling.isFull(before, grounds)
                    ? Handling.tooMany(grounds)
                    : Decided.facts(new Fact.OpinionRequested(
                            grounds.at(), grounds.by(), agency.get(), question, dueAt(assignment, grounds)));
        }

        private Instant dueAt(Assignment assignment, Grounds grounds) {
            return workingDays == null
                    ? OpinionLimit.of(grounds.at(), assignment, grounds.calendar())
                    : grounds.calendar()
                            .dueAfterWorkingDays(grounds.at(), workingDays)
                            .at();
        }
    }

    /**
     * Gives an opinion.
     *
     * @param agencyId whose it is; absent: of the agency of who writes. The officer writes down what a responder outside
     *     the city has answered
     */
    public record OpinionOf(@Nullable String agencyId, String text) implements Deed {
        @Override
        public Action action() {
            return Action.OPINION;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Participant who = grounds.who();
            String own = who == null ? null : who.agencyId();
            String of = agencyId == null ? own : agencyId;
            boolean mine = of != null && of.equals(own);
            Optional<Opinion> owed =
                    of == null ? Optional.empty() : before.course().owedBy(of);
            if (owed.isEmpty() || !mine && !isWrittenDown(of, before, who)) {
                return Decided.objection("/agencyId", Rule.NO_OPINION_OWED, of == null ? "" : of);
            }
            return Decided.facts(
                    new Fact.OpinionGiven(grounds.at(), grounds.by(), owed.get().agency(), text));
        }

        private static boolean isWrittenDown(@Nullable String of, RoutedIssue before, @Nullable Participant who) {
            Assignment.Responsibility responsibility = before.present().responsibility();
            return responsibility.liaison() != null
                    && responsibility.lead().agencyId().equals(of)
                    && who != null
                    && who.capacitiesIn(before).contains(Capacity.HOLDER);
        }
    }
}
