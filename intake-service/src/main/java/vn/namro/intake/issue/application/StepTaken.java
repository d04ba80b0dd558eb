package vn.namro.intake.issue.application;

import java.time.Instant;
import java.util.function.Function;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.life.Action;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Party;

/** What came of a step that somebody wanted to take. */
public sealed interface StepTaken {

    /** Answers each outcome in its own way. */
    <T> T fold(Function<Taken, T> taken, Function<Stale, T> stale, Function<NotNow, T> notNow);

    /** It was taken, and is published. */
    record Taken(Issue after, Deed deed, Party by, Instant at) implements StepTaken {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Stale, T> stale, Function<NotNow, T> notNow) {
            return taken.apply(this);
        }
    }

    /**
     * Something else happened that the person has not seen; nothing was changed.
     *
     * @param seen the version on which the person decided
     */
    record Stale(Issue issue, int seen) implements StepTaken {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Stale, T> stale, Function<NotNow, T> notNow) {
            return stale.apply(this);
        }
    }

    /** The table does not allow it where the issue stands; nothing was changed. */
    record NotNow(Issue issue, Action action) implements StepTaken {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Stale, T> stale, Function<NotNow, T> notNow) {
            return notNow.apply(this);
        }
    }
}
