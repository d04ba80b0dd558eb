package vn.namro.routing.assignment.domain.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Fact.Because;
import vn.namro.routing.assignment.domain.step.Objection.Rule;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Ruling;

/** Steps by which an issue comes into other hands. */
public final class Passing {

    /** From this return on, agencies have no more say in who gets it. */
    private static final int CITY_OFFICE_DECIDES = 2;

    private Passing() {}

    /** Gives it back, with a reason and who should have it instead. */
    public record Return(String reason, String proposedAgencyId) implements Deed {
        @Override
        public Action action() {
            return Action.RETURN;
        }

        @Override
        public Set<String> considers(RoutedIssue before, Grounds grounds) {
            return isLast(before) ? Set.of() : ids(grounds.desk().candidates(ruling(before, grounds), grounds.at()));
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Optional<Party> proposed = grounds.party(proposedAgencyId);
            if (proposed.isEmpty()) {
                return Decided.objection("/proposedAgencyId", Rule.NO_SUCH_AGENCY_TODAY, proposedAgencyId);
            }
            if (has(before.present(), proposedAgencyId)) {
                return Decided.objection("/proposedAgencyId", Rule.HAS_IT_ALREADY, proposedAgencyId);
            }
            List<Fact> facts = new ArrayList<>();
            int number = before.course().returns() + 1;
            facts.add(new Fact.Returned(grounds.at(), grounds.by(), reason, proposed.get(), number));
            facts.addAll(isLast(before) ? toCityOffice(before, proposed.get(), grounds) : onward(before, grounds));
            return Decided.facts(facts);
        }

        private static boolean isLast(RoutedIssue before) {
            return before.course().returns() + 1 >= CITY_OFFICE_DECIDES;
        }

        private Ruling ruling(RoutedIssue before, Grounds grounds) {
            Party from = before.present().person().agency();
            Bilingual why = Bilingual.of(
                    "%1$s trả lại vì không thuộc thẩm quyền và đề xuất %3$s",
                    "%2$s gave it back as not within its authority and proposed %3$s",
                    from.name().vi(),
                    from.name().en(),
                    proposedAgencyId);
            return Chosen.like(before.present(), proposedAgencyId).because(why).ruling(before, grounds);
        }

        private List<Fact> onward(RoutedIssue before, Grounds grounds) {
            Handover handover = Handover.again(before, Grounds.timing(before), Because.RETURN);
            return grounds.desk().settle(handover, ruling(before, grounds), grounds.openByOfficer(), grounds.at());
        }

        private List<Fact> toCityOffice(RoutedIssue before, Party proposed, Grounds grounds) {
            Party from = before.present().person().agency();
            Bilingual why = Bilingual.of(
                    "Đã bị trả lại %1$d lần; %2$s đề xuất %3$s",
                    "It was given back %1$d times; %4$s proposes %5$s",
                    before.course().returns() + 1,
                    from.name().vi(),
                    proposed.name().vi(),
                    from.name().en(),
                    proposed.name().en());
            List<MissingClause> missing = List.of(
                    new MissingClause(Clause.RESPONSIBILITY, why),
                    new MissingClause(
                            Clause.PERSON,
                            new Bilingual("Chưa có cơ quan nên chưa có cán bộ", "No agency yet, so no officer")));
            return List.of(grounds.desk().unclear(before.issue(), missing, grounds.at()));
        }
    }

    /** Hands it to another officer of the same agency. */
    public record OfficerChange(String officerId, @Nullable String reason) implements Deed {
        @Override
        public Action action() {
            return Action.OFFICER;
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Person from = before.present().person();
            if (from.officerId().equals(officerId)) {
                return Decided.objection("/officerId", Rule.HAS_IT_ALREADY, officerId);
            }
            Optional<Officer> to = grounds.officer(officerId, from.agency().agencyId());
            if (to.isEmpty()) {
                return Decided.objection("/officerId", Rule.NOT_AN_OFFICER_THERE, officerId);
            }
            if (!grounds.isThere(to.get())) {
                return Decided.objection("/officerId", Rule.OFFICER_IS_ABSENT, officerId);
            }
            return Decided.facts(new Fact.OfficerChanged(
                    grounds.at(), grounds.by(), from, Person.of(to.get(), from.agency()), reason));
        }
    }

    /** The City Office decides that another agency goes on with it. */
    public record Transfer(String agencyId, @Nullable String officerId, String reason) implements Deed {
        @Override
        public Action action() {
            return Action.TRANSFER;
        }

        @Override
        public Set<String> considers(RoutedIssue before, Grounds grounds) {
            return ids(grounds.desk().candidates(ruling(before, grounds), grounds.at()));
        }

        @Override
        public Decided decide(RoutedIssue before, Grounds grounds) {
            Optional<Party> to = grounds.party(agencyId);
            if (to.isEmpty()) {
                return Decided.objection("/agencyId", Rule.NO_SUCH_AGENCY_TODAY, agencyId);
            }
            Assignment present = before.present();
            if (has(present, agencyId)) {
                return Decided.objection("/agencyId", Rule.HAS_IT_ALREADY, agencyId);
            }
            Ruling ruling = ruling(before, grounds);
            List<Objection> objections = Chosen.objections(ruling, officerId, grounds);
            if (!objections.isEmpty()) {
                return Decided.objections(objections);
            }
            List<Fact> facts = new ArrayList<>();
            Bilingual said = new Bilingual(reason, reason);
            facts.add(new Fact.Transferred(
                    grounds.at(),
                    grounds.by(),
                    Because.DECISION,
                    present.person().agency(),
                    to.get(),
                    said));
            Handover handover = Handover.again(before, Grounds.timing(before), Because.DECISION);
            facts.addAll(grounds.desk().settle(handover, ruling, grounds.openByOfficer(), grounds.at()));
            return Decided.facts(facts);
        }

        private Ruling ruling(RoutedIssue before, Grounds grounds) {
            Bilingual why = Bilingual.of(
                    "Văn phòng UBND Thành phố quyết định chuyển cho %1$s",
                    "The City Office decided that %1$s goes on with it", agencyId);
            return Chosen.like(before.present(), agencyId)
                    .because(why)
                    .by(officerId)
                    .ruling(before, grounds);
        }
    }

    /** Whether an agency answers for it already, as lead or as liaison. */
    static boolean has(Assignment assignment, String agencyId) {
        Party liaison = assignment.responsibility().liaison();
        return assignment.responsibility().lead().agencyId().equals(agencyId)
                || liaison != null && Objects.equals(liaison.agencyId(), agencyId);
    }

    static Set<String> ids(List<Officer> officers) {
        return officers.stream().map(Officer::id).collect(Collectors.toSet());
    }
}
