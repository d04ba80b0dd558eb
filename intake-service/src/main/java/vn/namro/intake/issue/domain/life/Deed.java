package vn.namro.intake.issue.domain.life;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Revision;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Step.Detail;
import vn.namro.intake.issue.domain.Step.Kind;
import vn.namro.intake.issue.domain.Wording;

/** A step with what is said in it. Whether it is possible is {@link Action}'s matter; each answers what comes of it. */
public sealed interface Deed {

    /** Its row in the table. */
    Action action();

    /**
     * The issue afterwards.
     *
     * @throws IllegalStateException if the table does not allow it
     */
    default Issue applied(Issue before, Party by, Instant at) {
        if (!action().isPossible(before, by)) {
            throw new IllegalStateException(action() + " is not possible when " + before.status() + " for " + by);
        }
        return after(before, at, Detail.NONE.role(by.name()));
    }

    /** The issue afterwards, without asking whether it is possible. */
    Issue after(Issue before, Instant at, Detail detail);

    /** Answers each kind in its own way. */
    <T> T fold(Cases<T> cases);

    /** One answer for each kind. */
    interface Cases<T> {
        T information(Information deed);

        T withdrawal(Withdrawal deed);

        T confirmation(Confirmation deed);

        T dispute(Dispute deed);

        T refusal(RefusalOf deed);

        T silence(Silence deed);
    }

    /** The officer's question is answered; handling goes on. */
    record Information(String answer) implements Deed {
        @Override
        public Action action() {
            return Action.INFORMATION;
        }

        @Override
        public Issue after(Issue before, Instant at, Detail detail) {
            Revision next = new Revision(before).to(Status.IN_PROGRESS);
            return next.because(Kind.INFORMATION_SUPPLIED, at, null, null, null, detail.said(answer));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.information(this);
        }
    }

    /** The issue is taken back. */
    record Withdrawal(@Nullable String reason) implements Deed {
        @Override
        public Action action() {
            return Action.WITHDRAWAL;
        }

        @Override
        public Issue after(Issue before, Instant at, Detail detail) {
            Revision next = new Revision(before).to(Status.WITHDRAWN);
            return next.because(Kind.WITHDRAWN, at, null, null, null, detail.said(reason));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.withdrawal(this);
        }
    }

    /**
     * The outcome is accepted.
     *
     * @param rating 1 (very bad) to 5 (very good)
     */
    record Confirmation(int rating, @Nullable String comment) implements Deed {
        public Confirmation {
            if (rating < 1 || rating > 5) {
                throw new IllegalArgumentException("rating must be 1 to 5, not " + rating);
            }
        }

        @Override
        public Action action() {
            return Action.CONFIRMATION;
        }

        @Override
        public Issue after(Issue before, Instant at, Detail detail) {
            Revision next = new Revision(before).to(Status.CLOSED);
            Detail told = detail.number(rating).said(comment);
            return next.because(Kind.CONFIRMED, at, null, null, null, told);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.confirmation(this);
        }
    }

    /** The outcome is not accepted: the issue is handled again, one level up. */
    record Dispute(String reason) implements Deed {
        @Override
        public Action action() {
            return Action.DISPUTE;
        }

        @Override
        public Issue after(Issue before, Instant at, Detail detail) {
            Detail told = detail.number(before.disputes() + 1L).said(reason);
            return new Revision(before).disputed().because(Kind.DISPUTED, at, null, null, null, told);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.dispute(this);
        }
    }

    /** The issue does not belong here; the guidance says where it does. */
    record RefusalOf(Refusal.Reason reason, Wording guidance) implements Deed {
        @Override
        public Action action() {
            return Action.REFUSAL;
        }

        @Override
        public Issue after(Issue before, Instant at, Detail detail) {
            Detail told = detail.code(reason.name()).said(guidance);
            Revision next = new Revision(before).refused(new Refusal(reason, at, guidance));
            return next.because(Kind.REFUSED, at, null, null, null, told);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.refusal(this);
        }
    }

    /** The enterprise said nothing until the limit. */
    record Silence() implements Deed {
        @Override
        public Action action() {
            return Action.CLOSING;
        }

        @Override
        public Issue after(Issue before, Instant at, Detail detail) {
            Instant limit = Objects.requireNonNull(before.outcome()).confirmBy();
            Revision next = new Revision(before).to(Status.CLOSED);
            return next.because(Kind.CLOSED, at, null, null, limit, detail.code("SILENCE"));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.silence(this);
        }
    }
}
