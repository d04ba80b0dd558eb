package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submitted issue: it is assigned, or it is in triage.
 *
 * @param assignment present if and only if it is assigned
 * @param triage present if and only if it is in triage
 * @param ended when and why nothing more is owed; absent as long as something is
 */
public record RoutedIssue(
        SubmittedIssue issue,
        @Nullable Assignment assignment,
        @Nullable Triage triage,
        @Nullable Ending ended) {

    public RoutedIssue {
        Objects.requireNonNull(issue, "issue");
        if ((assignment == null) == (triage == null)) {
            throw new IllegalArgumentException("an issue is either assigned or in triage: " + issue.issueId());
        }
    }

    public static RoutedIssue assigned(SubmittedIssue issue, Assignment assignment) {
        return new RoutedIssue(issue, assignment, null, null);
    }

    public static RoutedIssue inTriage(SubmittedIssue issue, Triage triage) {
        return new RoutedIssue(issue, null, triage, null);
    }

    /** Why nothing more is owed. */
    public enum Reason {
        WITHDRAWN,
        REFUSED
    }

    /** The end of an issue, before anybody answered it. */
    public record Ending(Reason because, Instant at) {}

    /** The same, with nothing owed any more; it stays readable for those who had a part in it. */
    public RoutedIssue ended(Reason because, Instant at) {
        return new RoutedIssue(issue, assignment, triage, new Ending(because, at));
    }

    /** Whether somebody still owes something. */
    public boolean isOpen() {
        return ended == null;
    }

    /** The agencies that have a part in it: whose people may see it. */
    public List<String> agencies() {
        if (assignment == null) {
            return List.of(Objects.requireNonNull(triage).agency().agencyId());
        }
        Assignment.Responsibility responsibility = assignment.responsibility();
        return Stream.concat(
                        Stream.of(assignment.person().agency(), responsibility.lead()),
                        responsibility.coordinating().stream())
                .map(Assignment.Party::agencyId)
                .distinct()
                .toList();
    }
}
