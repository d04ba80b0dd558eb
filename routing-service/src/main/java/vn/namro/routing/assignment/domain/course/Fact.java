package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.catalog.domain.Bilingual;

/** Something that has happened to an issue. A step gives one or several; each makes of the issue what it then is. */
public sealed interface Fact {

    /** When it happened. */
    Instant at();

    /** Answers each kind in its own way. */
    <T> T fold(Cases<T> cases);

    /** One answer for each kind. */
    interface Cases<T> {
        T issued(Issued fact);

        T unclear(Unclear fact);

        T accepted(Accepted fact);

        T returned(Returned fact);

        T transferred(Transferred fact);

        T officerChanged(OfficerChanged fact);

        T paused(Paused fact);

        T supplied(Supplied fact);

        T resumed(Resumed fact);

        T extended(Extended fact);

        T noted(Noted fact);

        T opinionRequested(OpinionRequested fact);

        T opinionGiven(OpinionGiven fact);

        T recomputed(Recomputed fact);

        T reported(Reported fact);

        T confirmed(Confirmed fact);

        T disputed(Disputed fact);

        T closed(Closed fact);
    }

    /** Why there is another assignment, or a change of hands. */
    enum Because {
        RETURN,
        DECISION,
        REORGANISATION,
        DISPUTE,
        TRIAGE
    }

    /**
     * An officer got the issue, with all five clauses clear.
     *
     * @param because absent for what the matrix gave at once
     */
    record Issued(
            Assignment assignment, Timing timing, @Nullable Because because) implements Fact {
        @Override
        public Instant at() {
            return assignment.issuedAt();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.issued(this);
        }
    }

    /** A clause is unclear, at first or again. */
    record Unclear(Triage triage) implements Fact {
        @Override
        public Instant at() {
            return triage.since();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unclear(this);
        }
    }

    /** The officer has taken it on. */
    record Accepted(Instant at, By by, Deadline deadline, Timing timing) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.accepted(this);
        }
    }

    /** Not the agency's authority, it says. */
    record Returned(Instant at, By by, String reason, Party proposed, int number) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.returned(this);
        }
    }

    /** It goes on in another agency. */
    record Transferred(Instant at, By by, Because because, Party from, Party to, Bilingual reason) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.transferred(this);
        }
    }

    /** Another officer of the agency has it. */
    record OfficerChanged(
            Instant at,
            By by,
            Person from,
            Person to,
            @Nullable String reason) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.officerChanged(this);
        }
    }

    /** The enterprise was asked. */
    record Paused(Instant at, By by, Question question) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.paused(this);
        }
    }

    /** The enterprise answered; if nobody waited for it any more, it is kept all the same. */
    record Supplied(Instant at, By by, String answer) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.supplied(this);
        }
    }

    /** The handling clock runs again after so many minutes of working time. */
    record Resumed(Instant at, Why why, String questionId, long minutes, Deadline deadline, Timing timing)
            implements Fact {
        /** What ended the wait. */
        public enum Why {
            ANSWERED,
            SILENCE
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.resumed(this);
        }
    }

    /** The limit was put off, for the {@code number}th time. */
    record Extended(
            Instant at, By by, String reason, int number, Instant previousDueAt, Deadline deadline, Timing timing)
            implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.extended(this);
        }
    }

    /** The officer said how far it is. */
    record Noted(Instant at, By by, String note, boolean interimAnswer) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.noted(this);
        }
    }

    /** Another agency owes its opinion. */
    record OpinionRequested(
            Instant at, By by, Party agency, @Nullable String question, Instant dueAt) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.opinionRequested(this);
        }
    }

    /** It gave its opinion. */
    record OpinionGiven(Instant at, By by, Party agency, String opinion) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.opinionGiven(this);
        }
    }

    /** The limit changed with what it follows from. */
    record Recomputed(Instant at, By by, Why why, Instant previousDueAt, Deadline deadline, Timing timing)
            implements Fact {
        /** What changed. */
        public enum Why {
            CALENDAR,
            TERM,
            URGENCY
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.recomputed(this);
        }
    }

    /** The officer answered. */
    record Reported(By by, Outcome outcome) implements Fact {
        @Override
        public Instant at() {
            return outcome.reportedAt();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.reported(this);
        }
    }

    /** The enterprise accepted the outcome, with a rating from 1 (very bad) to 5 (very good). */
    record Confirmed(
            Instant at, By by, int rating, @Nullable String comment) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.confirmed(this);
        }
    }

    /** The enterprise did not accept the outcome. */
    record Disputed(Instant at, By by, String reason) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.disputed(this);
        }
    }

    /** Nothing more is owed. */
    record Closed(Instant at, RoutedIssue.Reason because) implements Fact {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.closed(this);
        }
    }
}
