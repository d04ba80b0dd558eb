package vn.namro.faults.history;

import java.util.function.Function;
import java.util.stream.Stream;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Assignment;
import vn.namro.faults.history.Observation.DueReminder;
import vn.namro.faults.history.Observation.Event;
import vn.namro.faults.history.Observation.Issue;
import vn.namro.faults.history.Observation.Left;
import vn.namro.faults.history.Observation.Letter;
import vn.namro.faults.history.Observation.Quiet;
import vn.namro.faults.history.Observation.Sent;
import vn.namro.faults.history.Observation.Triage;
import vn.namro.faults.history.Observation.Watch;

/** What has to hold after any run. All are checked, and all that is wrong is told. */
public enum Invariant {
    /** Whoever was told that the issue is stored finds it. */
    EVERY_ACCEPTED_ISSUE_EXISTS(Column.LOST, history -> {
        var stored = Groups.ids(history.all(Issue.class), Issue::issueId);
        return history.all(Accepted.class).map(Accepted::issueId).distinct().filter(id -> !stored.contains(id));
    }),
    /** One idempotency key makes one issue, however often it was sent; this holds for unknown outcomes, too. */
    A_KEY_MAKES_ONE_ISSUE(
            Column.DUPLICATED, history -> Groups.moreThanOne(history.all(Issue.class), Issue::key, Issue::issueId)),
    /** Two answers under one key name the same issue. */
    A_KEY_IS_ALWAYS_ANSWERED_THE_SAME(
            Column.DUPLICATED,
            history -> Groups.moreThanOne(history.all(Accepted.class), Accepted::key, Accepted::issueId)),
    NO_STATE_WITHOUT_EVENT(Column.LOST, history -> {
        var told = Groups.ids(submissions(history), Event::subject);
        return history.all(Issue.class).map(Issue::issueId).filter(id -> !told.contains(id));
    }),
    NO_EVENT_WITHOUT_STATE(Column.LOST, history -> {
        var stored = Groups.ids(history.all(Issue.class), Issue::issueId);
        return submissions(history).map(Event::subject).distinct().filter(id -> !stored.contains(id));
    }),
    SEQUENCES_ARE_COMPLETE(Column.LOST, history -> Sequences.of(history).gaps()),
    SEQUENCES_ARE_IN_ORDER(Column.REORDERED, history -> Sequences.of(history).overtakings()),
    /** What is sent again is the same again: by its id, its type and its words. */
    A_REPEATED_EVENT_IS_THE_SAME(
            Column.DUPLICATED, history -> Sequences.of(history).impostors()),
    /** Routing decided for every issue, and once. */
    ONE_ACTIVE_ASSIGNMENT_OR_TRIAGE(Column.LOST, history -> {
        var decided = Groups.ids(history.all(Assignment.class), Assignment::issueId);
        decided.addAll(Groups.ids(history.all(Triage.class), Triage::issueId));
        return history.all(Issue.class).map(Issue::issueId).filter(id -> !decided.contains(id));
    }),
    NEVER_TWO_ACTIVE_ASSIGNMENTS(
            Column.DUPLICATED,
            history ->
                    Groups.moreThanOne(history.all(Assignment.class), Assignment::issueId, Assignment::assignmentId)),
    /** Intake tells the enterprise the assignment that routing has. */
    INTAKE_KNOWS_THE_ASSIGNMENT(Column.STUCK, history -> {
        var known = Groups.by(history.all(Issue.class), Issue::issueId, issue -> String.valueOf(issue.assignmentId()));
        return history.all(Assignment.class)
                .filter(assignment -> !assignment.assignmentId().equals(known.get(assignment.issueId())))
                .map(Assignment::assignmentId);
    }),
    EVERY_ASSIGNMENT_IS_WATCHED(Column.LOST, history -> {
        var watched = Groups.ids(history.all(Watch.class), Watch::assignmentId);
        return history.all(Assignment.class).map(Assignment::assignmentId).filter(id -> !watched.contains(id));
    }),
    EVERY_DUE_REMINDER_IS_SENT(
            Column.STUCK,
            history -> history.all(DueReminder.class)
                    .filter(reminder -> !reminder.status().equals("SENT")
                            && !reminder.status().equals("CANCELLED"))
                    .map(reminder -> reminder.assignmentId() + " " + reminder.step() + " is " + reminder.status())),
    EVERY_SENT_REMINDER_REACHED_ITS_RECIPIENT(Column.LOST, history -> {
        var found = Groups.ids(history.all(Letter.class), letter -> letter.messageId() + " " + letter.recipientId());
        return history.all(Sent.class)
                .map(sent -> sent.letterId() + " " + sent.recipientId())
                .filter(wanted -> !found.contains(wanted));
    }),
    NO_LETTER_TWICE(
            Column.DUPLICATED,
            history -> Groups.repeated(
                    history.all(Letter.class), letter -> letter.messageId() + " " + letter.recipientId())),
    /** No backlog, nothing parked, no gap at any consumer. */
    NOTHING_IS_LEFT(
            Column.STUCK,
            history -> history.all(Left.class)
                    .filter(left -> left.value() != 0)
                    .map(left -> left.node() + " " + left.figure() + " = " + left.value())),
    /** What a killed process had in hand is waited for, and each issue is followed by opinions that are asked for. */
    QUIET_WITHIN_TWO_MINUTES(
            Column.STUCK,
            history -> history.all(Quiet.class)
                    .filter(quiet -> quiet.seconds() == null || quiet.seconds() > 120)
                    .map(quiet -> quiet.seconds() == null ? "never" : quiet.seconds() + " s"));

    private final Column column;
    private final Function<History, Stream<String>> violated;

    Invariant(Column column, Function<History, Stream<String>> violated) {
        this.column = column;
        this.violated = violated;
    }

    /** What kind of promise it is. */
    public Column column() {
        return column;
    }

    Stream<Violation> violatedIn(History history) {
        return violated.apply(history).map(where -> new Violation(this, where));
    }

    private static Stream<Event> submissions(History history) {
        return history.all(Event.class).filter(event -> event.type().equals("vn.namro.issue.submitted.v1"));
    }
}
