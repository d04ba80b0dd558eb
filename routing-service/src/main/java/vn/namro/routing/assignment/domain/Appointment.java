package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.namro.routing.assignment.domain.Assignment.Decision;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.Assignment.Responsibility;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Responsible;

/** Hands an issue to one officer, and asks those who coordinate for their opinions. */
record Appointment(Desk desk, Handover handover, Responsible responsible, Timing timing) {

    List<Fact> of(List<Officer> there, Map<String, Long> openByOfficer, Instant now) {
        Officer officer = leastLoaded(there, openByOfficer);
        List<Bilingual> why = new ArrayList<>(responsible.explanation());
        why.add(chosen(officer, there));
        Assignment assignment = assignment(officer, why, now);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Issued(assignment, timing, handover.because()));
        owing(assignment.responsibility()).forEach(agency -> facts.add(asked(agency, assignment, now)));
        return facts;
    }

    static Officer leastLoaded(List<Officer> officers, Map<String, Long> openByOfficer) {
        return officers.stream()
                .min(Comparator.<Officer>comparingLong(officer -> openByOfficer.getOrDefault(officer.id(), 0L))
                        .thenComparing(Officer::id))
                .orElseThrow();
    }

    private Bilingual chosen(Officer officer, List<Officer> there) {
        return responsible.candidates().contains(officer)
                ? Bilingual.of(
                        "%1$s được giao vì đang giữ ít việc nhất trong %2$d người có thể nhận",
                        "%1$s was chosen as the least loaded of %2$d who could have it", officer.name(), there.size())
                : Bilingual.of(
                        "%1$s được giao vì thay cho người vắng mặt",
                        "%1$s was chosen as the substitute of somebody who is absent", officer.name());
    }

    private Assignment assignment(Officer officer, List<Bilingual> why, Instant now) {
        return new Assignment(
                handover.issue().issueId() + "." + handover.number(),
                now,
                Person.of(officer, Party.of(responsible.agencyOfPerson())),
                responsible.entry().task(),
                new Responsibility(
                        Party.of(responsible.lead()),
                        responsible.liaison() == null ? null : Party.of(responsible.liaison()),
                        responsible.coordinating().stream().map(Party::of).toList(),
                        responsible.entry().legalBasis()),
                timing.on(desk.calendar()),
                responsible.entry().expectedResult(),
                new Decision(desk.matrix().version(), responsible.entry().id(), why));
    }

    /** Those who coordinate, and a lead that cannot be ordered; nobody is asked who has answered before. */
    private List<Party> owing(Responsibility responsibility) {
        Stream<Party> responder = responsibility.liaison() == null ? Stream.of() : Stream.of(responsibility.lead());
        return Stream.concat(responder, responsibility.coordinating().stream())
                .filter(agency -> !agency.equals(responsibility.liaison()))
                .filter(agency -> !handover.heard().contains(agency.agencyId()))
                .distinct()
                .toList();
    }

    private Fact asked(Party agency, Assignment assignment, Instant now) {
        return new Fact.OpinionRequested(
                now, By.SYSTEM, agency, null, OpinionLimit.of(now, assignment, desk.calendar()));
    }
}
