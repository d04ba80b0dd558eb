package vn.namro.routing.assignment.domain.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Fact.Because;
import vn.namro.routing.assignment.domain.course.Question;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.reorganisation.domain.Fate;
import vn.namro.routing.reorganisation.domain.Holding;
import vn.namro.routing.reorganisation.domain.Succession;
import vn.namro.routing.responsibility.domain.Ruling;

/**
 * Goes on with the successors of agencies, and of officers, that are there no more. The limit stays; what was accepted stays so if the same
 * person goes on with it; a question to the enterprise stays asked.
 */
public record Reorganising() implements Deed {

    @Override
    public Action action() {
        return Action.REORGANISATION;
    }

    @Override
    public Set<String> considers(RoutedIssue before, Grounds grounds) {
        return before.assignment() == null
                ? Set.of()
                : fate(before, grounds)
                        .fold(
                                stays -> new Departing(before, grounds).considered(),
                                moves -> Passing.ids(moves.candidates()),
                                undecided -> Set.of());
    }

    @Override
    public Decided decide(RoutedIssue before, Grounds grounds) {
        if (before.assignment() == null) {
            return triage(Objects.requireNonNull(before.triage()), grounds);
        }
        List<Fact> facts = fate(before, grounds)
                .fold(
                        stays -> new Departing(before, grounds).facts(),
                        moves -> moved(before, moves, grounds),
                        undecided ->
                                List.of(grounds.desk().unclear(before.issue(), undecided.missing(), grounds.at())));
        return Decided.facts(facts);
    }

    /** What becomes of it, also for a day to come. */
    public static Fate fate(RoutedIssue before, Grounds grounds) {
        Assignment assignment = before.present();
        Party liaison = assignment.responsibility().liaison();
        Holding holding = new Holding(
                assignment.responsibility().lead().agencyId(),
                liaison == null ? null : liaison.agencyId(),
                assignment.responsibility().coordinating().stream()
                        .map(Party::agencyId)
                        .toList(),
                assignment.person().officerId(),
                assignment.person().position());
        return new Succession(grounds.desk().catalogue(), grounds.desk().dayOf(grounds.at()))
                .fateOf(holding, grounds.desk().rule(before.issue(), grounds.at()));
    }

    private static Decided triage(Triage triage, Grounds grounds) {
        Party office = grounds.desk().triageOffice(grounds.at());
        return triage.agency().agencyId().equals(office.agencyId())
                ? Decided.facts()
                : Decided.facts(new Fact.Unclear(triage.by(office, grounds.at())));
    }

    private static List<Fact> moved(RoutedIssue before, Fate.Moves moves, Grounds grounds) {
        Assignment was = before.present();
        Agency ofPerson = moves.liaison() == null ? moves.lead() : moves.liaison();
        List<Fact> facts = new ArrayList<>();
        if (!ofPerson.id().equals(was.person().agency().agencyId())) {
            facts.add(new Fact.Transferred(
                    grounds.at(),
                    By.SYSTEM,
                    Because.REORGANISATION,
                    was.person().agency(),
                    Party.of(ofPerson),
                    moves.why()));
        }
        List<Officer> candidates = moves.candidates();
        Ruling ruling = new Chosen(
                        was.decision().entryId(),
                        moves.lead().id(),
                        moves.coordinating().stream().map(Agency::id).toList(),
                        null,
                        candidates.stream().map(Officer::id).toList(),
                        was.task(),
                        was.expectedResult(),
                        was.responsibility().legalBasis(),
                        List.of(moves.why()))
                .ruling(before, grounds);
        Handover handover = Handover.again(before, Grounds.timing(before), Because.REORGANISATION);
        facts.addAll(grounds.desk().settle(handover, ruling, grounds.openByOfficer(), grounds.at()));
        facts.addAll(carriedOn(before, facts, grounds));
        return facts;
    }

    /** What was accepted, or asked, before the day. */
    private static List<Fact> carriedOn(RoutedIssue before, List<Fact> facts, Grounds grounds) {
        return facts.stream()
                .flatMap(fact -> fact instanceof Fact.Issued issued ? Stream.of(issued) : Stream.<Fact.Issued>of())
                .findFirst()
                .map(issued -> carriedOn(before, issued.assignment(), issued.timing(), grounds))
                .orElse(List.of());
    }

    private static List<Fact> carriedOn(RoutedIssue before, Assignment now, Timing timing, Grounds grounds) {
        boolean paused = before.state() == State.PAUSED;
        boolean taken = before.state() == State.ACCEPTED
                && isSamePerson(before.present().person(), now.person());
        List<Fact> facts = new ArrayList<>();
        if (paused || taken) {
            facts.add(new Fact.Accepted(grounds.at(), By.SYSTEM, now.deadline(), timing));
        }
        if (paused) {
            Question asked = Objects.requireNonNull(before.course().question());
            facts.add(new Fact.Paused(grounds.at(), By.SYSTEM, asked));
        }
        return facts;
    }

    /** Whoever follows into the successor gets a post there, whose id begins with that of the post before. */
    private static boolean isSamePerson(Person one, Person other) {
        return other.officerId().equals(one.officerId()) || other.officerId().startsWith(one.officerId() + ".");
    }
}
