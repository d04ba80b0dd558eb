package vn.namro.routing.assignment.adapter.kafka;

import static vn.namro.routing.assignment.adapter.kafka.WireAssignments.actor;
import static vn.namro.routing.assignment.adapter.kafka.WireAssignments.deadline;
import static vn.namro.routing.assignment.adapter.kafka.WireAssignments.party;
import static vn.namro.routing.assignment.adapter.kafka.WireAssignments.person;
import static vn.namro.routing.assignment.adapter.kafka.WireAssignments.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentAcceptedV1;
import vn.namro.events.assignment.AssignmentClosedV1;
import vn.namro.events.assignment.AssignmentExtendedV1;
import vn.namro.events.assignment.AssignmentPausedV1;
import vn.namro.events.assignment.AssignmentResumedV1;
import vn.namro.events.assignment.AssignmentReturnedV1;
import vn.namro.events.assignment.AssignmentTransferredV1;
import vn.namro.events.assignment.DeadlineRecomputedV1;
import vn.namro.events.assignment.OfficerOfAssignmentChangedV1;
import vn.namro.events.assignment.OpinionGivenV1;
import vn.namro.events.assignment.OpinionRequestedV1;
import vn.namro.events.assignment.OutcomeReportedV1;
import vn.namro.events.assignment.ProgressNotedV1;
import vn.namro.platform.store.NewEvent;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.course.Outcome;

/** What is published of each fact; nothing of those that intake has told itself. */
record WireFacts(RoutedIssue before) implements Fact.Cases<Optional<NewEvent>> {

    /** What is published of facts, each upon what the ones before it made of the issue. */
    static List<NewEvent> events(RoutedIssue before, List<Fact> facts) {
        List<NewEvent> events = new ArrayList<>();
        RoutedIssue now = before;
        for (Fact fact : facts) {
            fact.fold(new WireFacts(now)).ifPresent(events::add);
            now = Evolution.after(now, fact);
        }
        return events;
    }

    /** What is published of the first facts about an issue. */
    static List<NewEvent> begun(SubmittedIssue issue, List<Fact> facts) {
        return events(Evolution.begin(issue, List.of()), facts);
    }

    @Override
    public Optional<NewEvent> issued(Fact.Issued fact) {
        String because = fact.because() == null ? null : fact.because().name();
        return event(
                EventType.ASSIGNMENT_ISSUED_V1,
                WireAssignments.issued(before.issue(), fact.assignment(), predecessor(), because));
    }

    @Override
    public Optional<NewEvent> unclear(Fact.Unclear fact) {
        return event(EventType.ASSIGNMENT_UNCLEAR_V1, WireAssignments.unclear(before.issue(), fact.triage()));
    }

    @Override
    public Optional<NewEvent> accepted(Fact.Accepted fact) {
        return event(
                EventType.ASSIGNMENT_ACCEPTED_V1,
                new AssignmentAcceptedV1(id(), issueId(), fact.at(), actor(fact.by()), deadline(fact.deadline())));
    }

    @Override
    public Optional<NewEvent> returned(Fact.Returned fact) {
        return event(
                EventType.ASSIGNMENT_RETURNED_V1,
                new AssignmentReturnedV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        fact.reason(),
                        party(fact.proposed()),
                        fact.number()));
    }

    @Override
    public Optional<NewEvent> transferred(Fact.Transferred fact) {
        return event(
                EventType.ASSIGNMENT_TRANSFERRED_V1,
                new AssignmentTransferredV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        fact.because().name(),
                        party(fact.from()),
                        party(fact.to()),
                        text(fact.reason())));
    }

    @Override
    public Optional<NewEvent> officerChanged(Fact.OfficerChanged fact) {
        return event(
                EventType.ASSIGNMENT_OFFICER_CHANGED_V1,
                new OfficerOfAssignmentChangedV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        person(fact.from()),
                        person(fact.to()),
                        fact.reason()));
    }

    @Override
    public Optional<NewEvent> paused(Fact.Paused fact) {
        return event(
                EventType.ASSIGNMENT_PAUSED_V1,
                new AssignmentPausedV1(
                        id(),
                        issueId(),
                        fact.question().id(),
                        fact.question().askedAt(),
                        actor(fact.by()),
                        fact.question().text(),
                        fact.question().answerBy()));
    }

    @Override
    public Optional<NewEvent> supplied(Fact.Supplied fact) {
        return Optional.empty();
    }

    @Override
    public Optional<NewEvent> resumed(Fact.Resumed fact) {
        return event(
                EventType.ASSIGNMENT_RESUMED_V1,
                new AssignmentResumedV1(
                        id(),
                        issueId(),
                        fact.questionId(),
                        fact.at(),
                        fact.why().name(),
                        fact.minutes(),
                        deadline(fact.deadline())));
    }

    @Override
    public Optional<NewEvent> extended(Fact.Extended fact) {
        return event(
                EventType.ASSIGNMENT_EXTENDED_V1,
                new AssignmentExtendedV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        fact.reason(),
                        fact.number(),
                        fact.previousDueAt(),
                        deadline(fact.deadline())));
    }

    @Override
    public Optional<NewEvent> noted(Fact.Noted fact) {
        return event(
                EventType.ASSIGNMENT_PROGRESS_NOTED_V1,
                new ProgressNotedV1(id(), issueId(), fact.at(), actor(fact.by()), fact.note(), fact.interimAnswer()));
    }

    @Override
    public Optional<NewEvent> opinionRequested(Fact.OpinionRequested fact) {
        return event(
                EventType.ASSIGNMENT_OPINION_REQUESTED_V1,
                new OpinionRequestedV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        party(fact.agency()),
                        fact.question(),
                        fact.dueAt()));
    }

    @Override
    public Optional<NewEvent> opinionGiven(Fact.OpinionGiven fact) {
        return event(
                EventType.ASSIGNMENT_OPINION_GIVEN_V1,
                new OpinionGivenV1(id(), issueId(), fact.at(), actor(fact.by()), party(fact.agency()), fact.opinion()));
    }

    @Override
    public Optional<NewEvent> recomputed(Fact.Recomputed fact) {
        return event(
                EventType.ASSIGNMENT_DEADLINE_RECOMPUTED_V1,
                new DeadlineRecomputedV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        fact.why().name(),
                        fact.previousDueAt(),
                        deadline(fact.deadline())));
    }

    @Override
    public Optional<NewEvent> reported(Fact.Reported fact) {
        Outcome outcome = fact.outcome();
        Outcome.Document document = outcome.document();
        return event(
                EventType.ASSIGNMENT_OUTCOME_REPORTED_V1,
                new OutcomeReportedV1(
                        id(),
                        issueId(),
                        fact.at(),
                        actor(fact.by()),
                        outcome.type().name(),
                        outcome.text(),
                        document == null ? null : new OutcomeReportedV1.Document(document.number(), document.date()),
                        outcome.proposal() == null ? null : outcome.proposal().text(),
                        outcome.confirmBy()));
    }

    @Override
    public Optional<NewEvent> confirmed(Fact.Confirmed fact) {
        return Optional.empty();
    }

    @Override
    public Optional<NewEvent> disputed(Fact.Disputed fact) {
        return closed(fact, "DISPUTED");
    }

    @Override
    public Optional<NewEvent> closed(Fact.Closed fact) {
        return closed(fact, fact.because().name());
    }

    private Optional<NewEvent> closed(Fact fact, String because) {
        Assignment assignment = before.assignment();
        return event(
                EventType.ASSIGNMENT_CLOSED_V1,
                new AssignmentClosedV1(assignment == null ? null : assignment.id(), issueId(), fact.at(), because));
    }

    private static Optional<NewEvent> event(EventType type, Object payload) {
        return Optional.of(new NewEvent(type, payload));
    }

    /** The assignment before the next one, also where a triage lies between. */
    private @Nullable String predecessor() {
        if (before.assignment() != null) {
            return before.assignment().id();
        }
        List<Former> former = before.course().former();
        return former.isEmpty()
                ? null
                : former.get(former.size() - 1).assignment().id();
    }

    private String id() {
        return before.present().id();
    }

    private String issueId() {
        return before.issue().issueId();
    }
}
