package vn.namro.routing.assignment.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submitted issue: it is assigned, or it is in triage.
 *
 * @param assignment present if and only if it is assigned
 * @param triage present if and only if it is in triage
 */
public record RoutedIssue(
        SubmittedIssue issue,
        @Nullable Assignment assignment,
        @Nullable Triage triage) {

    public RoutedIssue {
        Objects.requireNonNull(issue, "issue");
        if ((assignment == null) == (triage == null)) {
            throw new IllegalArgumentException("an issue is either assigned or in triage: " + issue.issueId());
        }
    }

    public static RoutedIssue assigned(SubmittedIssue issue, Assignment assignment) {
        return new RoutedIssue(issue, assignment, null);
    }

    public static RoutedIssue inTriage(SubmittedIssue issue, Triage triage) {
        return new RoutedIssue(issue, null, triage);
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
