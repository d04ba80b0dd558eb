package vn.namro.intake.issue.domain.life;

import static vn.namro.intake.issue.domain.Status.ANSWERED;
import static vn.namro.intake.issue.domain.Status.ASSIGNED;
import static vn.namro.intake.issue.domain.Status.AWAITING_ENTERPRISE;
import static vn.namro.intake.issue.domain.Status.IN_PROGRESS;
import static vn.namro.intake.issue.domain.Status.IN_TRIAGE;
import static vn.namro.intake.issue.domain.Status.REOPENED;
import static vn.namro.intake.issue.domain.Status.SUBMITTED;
import static vn.namro.intake.issue.domain.life.Party.CLERK;
import static vn.namro.intake.issue.domain.life.Party.COORDINATOR;
import static vn.namro.intake.issue.domain.life.Party.ENTERPRISE;
import static vn.namro.intake.issue.domain.life.Party.SYSTEM;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Status;

/** The one table of steps: which is possible from where, and for whom. What stands in no row is refused. */
public enum Action {
    /** Answer the officer's question. */
    INFORMATION(EnumSet.of(AWAITING_ENTERPRISE), EnumSet.of(ENTERPRISE, CLERK)),
    /** Take the issue back. Once there is an answer it is confirmed or disputed: nobody is talked into taking it back. */
    WITHDRAWAL(
            EnumSet.of(SUBMITTED, IN_TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_ENTERPRISE, REOPENED),
            EnumSet.of(ENTERPRISE, CLERK)),
    /** Accept the outcome. */
    CONFIRMATION(EnumSet.of(ANSWERED), EnumSet.of(ENTERPRISE, CLERK)),
    /** Not accept the outcome. */
    DISPUTE(EnumSet.of(ANSWERED), EnumSet.of(ENTERPRISE, CLERK)),
    /** Say that the issue does not belong here: before an officer accepted it, and never after a dispute. */
    REFUSAL(EnumSet.of(SUBMITTED, IN_TRIAGE, ASSIGNED), EnumSet.of(CLERK, COORDINATOR)),
    /** Close an issue whose enterprise was silent until the limit. */
    CLOSING(EnumSet.of(ANSWERED), EnumSet.of(SYSTEM));

    private final Set<Status> from;
    private final Set<Party> by;

    Action(EnumSet<Status> from, EnumSet<Party> by) {
        this.from = Collections.unmodifiableSet(from);
        this.by = Collections.unmodifiableSet(by);
    }

    /** Where it is possible, in the order of a life. */
    public Set<Status> from() {
        return from;
    }

    /** Who may take it. */
    public Set<Party> by() {
        return by;
    }

    /** Whether a party may take it with an issue that stands as this one does. */
    public boolean isPossible(Issue issue, Party party) {
        return by.contains(party) && isPossible(issue);
    }

    /** Whether anybody may take it with an issue that stands as this one does. */
    public boolean isPossible(Issue issue) {
        return from.contains(issue.status()) && !(this == REFUSAL && issue.disputes() > 0);
    }
}
