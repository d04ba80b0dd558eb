package vn.namro.intake.issue.adapter.mongo;

import java.util.List;
import java.util.Objects;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.issue.InformationSuppliedV1;
import vn.namro.events.issue.IssueClosedV1;
import vn.namro.events.issue.IssueRefusedV1;
import vn.namro.events.issue.IssueWithdrawnV1;
import vn.namro.events.issue.OutcomeConfirmedV1;
import vn.namro.events.issue.OutcomeDisputedV1;
import vn.namro.intake.issue.application.StepTaken.Taken;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Question;
import vn.namro.platform.store.NewEvent;

/** What is published of a step. */
record WireDeed(Issue before, Taken taken) implements Deed.Cases<List<NewEvent>> {

    static List<NewEvent> events(Issue before, Taken taken) {
        return taken.deed().fold(new WireDeed(before, taken));
    }

    @Override
    public List<NewEvent> information(Deed.Information deed) {
        Question question = Objects.requireNonNull(before.question(), "question");
        return List.of(new NewEvent(
                EventType.ISSUE_INFORMATION_SUPPLIED_V1,
                new InformationSuppliedV1(
                        before.id(), assignmentId(), question.id(), taken.at(), role(), deed.answer())));
    }

    @Override
    public List<NewEvent> withdrawal(Deed.Withdrawal deed) {
        return List.of(new NewEvent(
                EventType.ISSUE_WITHDRAWN_V1, new IssueWithdrawnV1(before.id(), taken.at(), role(), deed.reason())));
    }

    @Override
    public List<NewEvent> confirmation(Deed.Confirmation deed) {
        OutcomeConfirmedV1 confirmed =
                new OutcomeConfirmedV1(before.id(), assignmentId(), taken.at(), role(), deed.rating(), deed.comment());
        return List.of(new NewEvent(EventType.ISSUE_OUTCOME_CONFIRMED_V1, confirmed), closed("CONFIRMED"));
    }

    @Override
    public List<NewEvent> dispute(Deed.Dispute deed) {
        return List.of(new NewEvent(
                EventType.ISSUE_OUTCOME_DISPUTED_V1,
                new OutcomeDisputedV1(
                        before.id(),
                        assignmentId(),
                        taken.at(),
                        role(),
                        deed.reason(),
                        taken.after().disputes())));
    }

    @Override
    public List<NewEvent> refusal(Deed.RefusalOf deed) {
        Text guidance = new Text(deed.guidance().vi(), deed.guidance().en());
        return List.of(new NewEvent(
                EventType.ISSUE_REFUSED_V1,
                new IssueRefusedV1(
                        before.id(), taken.at(), role(), deed.reason().name(), guidance)));
    }

    @Override
    public List<NewEvent> silence(Deed.Silence deed) {
        return List.of(closed("SILENCE"));
    }

    private NewEvent closed(String because) {
        return new NewEvent(EventType.ISSUE_CLOSED_V1, new IssueClosedV1(before.id(), taken.at(), because));
    }

    private String role() {
        return taken.by().name();
    }

    private String assignmentId() {
        Assignment assignment = Objects.requireNonNull(before.assignment(), "assignment");
        return assignment.id();
    }
}
