package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Question;
import vn.namro.intake.issue.domain.life.Refusal;

/** An issue on its way from one version to the next; used up by {@link #because}. */
public final class Revision {

    private final Issue before;
    private Status status;
    private @Nullable Assignment assignment;
    private @Nullable Triage triage;
    private @Nullable Question question;
    private @Nullable Outcome outcome;
    private @Nullable Refusal refusal;
    private int disputes;

    /** Begins with everything as it is. */
    public Revision(Issue before) {
        this.before = before;
        this.status = before.status();
        this.assignment = before.assignment();
        this.triage = before.triage();
        this.question = before.question();
        this.outcome = before.outcome();
        this.refusal = before.refusal();
        this.disputes = before.disputes();
    }

    /** Goes to another status; what cannot be there in it is dropped. */
    public Revision to(Status next) {
        status = next;
        triage = next == Status.IN_TRIAGE ? triage : null;
        question = next == Status.AWAITING_ENTERPRISE ? question : null;
        outcome = next.hasOutcome() ? outcome : null;
        return this;
    }

    public Revision assigned(Assignment given) {
        assignment = given;
        return to(Status.ASSIGNED);
    }

    /** Changes the assignment that is there. */
    public Revision assignment(Assignment given) {
        assignment = given;
        return this;
    }

    public Revision unclear(Triage found) {
        assignment = null;
        to(Status.IN_TRIAGE);
        triage = found;
        return this;
    }

    public Revision awaiting(Question asked) {
        to(Status.AWAITING_ENTERPRISE);
        question = asked;
        return this;
    }

    public Revision answered(Outcome reported) {
        to(Status.ANSWERED);
        outcome = reported;
        return this;
    }

    public Revision refused(Refusal why) {
        to(Status.REFUSED);
        refusal = why;
        return this;
    }

    public Revision disputed() {
        disputes++;
        return to(Status.REOPENED);
    }

    /** The issue after that, which remembers why. */
    public Issue because(
            Step.Kind kind,
            Instant at,
            @Nullable Agency agency,
            @Nullable String person,
            @Nullable Instant by,
            Step.Detail detail) {
        Step step = new Step(kind, status, at, agency, person, by, detail);
        return new Issue(
                before.id(),
                before.trackingCode(),
                before.filing(),
                before.submittedAt(),
                status,
                assignment,
                triage,
                Stream.concat(before.history().stream(), Stream.of(step)).toList(),
                question,
                outcome,
                refusal,
                disputes);
    }
}
