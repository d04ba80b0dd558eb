package vn.namro.intake.issue.adapter.kafka;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.deadline.DeadlineMissedV1;
import vn.namro.events.issue.IssueClosedV1;
import vn.namro.intake.issue.application.Endings;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.life.Action;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Party;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.Aggregates;
import vn.namro.platform.store.NewEvent;

/**
 * Closes an issue when its enterprise was silent until the limit of confirmation. A limit of another assignment, or of an
 * outcome before the present one, closes nothing.
 */
final class DeadlineEvents implements EventHandler {

    private static final String CONFIRMATION = "CONFIRMATION";

    private final Aggregates<Issue> issues;
    private final Inbox<Issue> inbox;
    private final Endings endings;

    DeadlineEvents(Aggregates<Issue> issues, Endings endings) {
        this.issues = issues;
        this.endings = endings;
        this.inbox = new Inbox<>(issues, Sequence.EXACT);
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        return issues.find(event.key())
                .flatMap(known -> applied(type, event, known.state()))
                .defaultIfEmpty(Applied.GAP);
    }

    private Mono<Applied> applied(EventType type, EventEnvelope event, Issue known) {
        AtomicBoolean closes = new AtomicBoolean();
        return inbox.apply(event, event.key(), () -> known, before -> {
                    Change<Issue> change = change(type, event, before);
                    closes.set(!change.events().isEmpty());
                    return Mono.just(change);
                })
                .doOnNext(applied -> count(applied == Applied.DONE && closes.get()));
    }

    private void count(boolean closed) {
        if (closed) {
            endings.count(Endings.How.SILENCE);
        }
    }

    private static Change<Issue> change(EventType type, EventEnvelope event, Issue before) {
        if (type != EventType.DEADLINE_MISSED_V1) {
            return Change.to(before);
        }
        DeadlineMissedV1 missed = event.payloadAs(DeadlineMissedV1.class);
        return isSilence(missed, before) ? closed(missed, before) : Change.to(before);
    }

    private static boolean isSilence(DeadlineMissedV1 missed, Issue issue) {
        Assignment assignment = issue.assignment();
        Outcome outcome = issue.outcome();
        return missed.step().equals(CONFIRMATION)
                && missed.issueId().equals(issue.id())
                && assignment != null
                && assignment.id().equals(missed.assignmentId())
                && outcome != null
                // A database may keep the limit to the millisecond only.
                && !missed.dueAt().isBefore(outcome.confirmBy().truncatedTo(ChronoUnit.MILLIS))
                && Action.CLOSING.isPossible(issue, Party.SYSTEM);
    }

    private static Change<Issue> closed(DeadlineMissedV1 missed, Issue before) {
        Issue after = new Deed.Silence().applied(before, Party.SYSTEM, missed.missedAt());
        IssueClosedV1 said = new IssueClosedV1(before.id(), missed.missedAt(), "SILENCE");
        return new Change<>(after, List.of(new NewEvent(EventType.ISSUE_CLOSED_V1, said)));
    }
}
