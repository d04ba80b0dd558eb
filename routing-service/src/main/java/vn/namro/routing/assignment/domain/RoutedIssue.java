package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.course.Course;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.course.Happening;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.State;

/**
 * What became of a submitted issue: it is assigned, or it is in triage.
 *
 * @param assignment present if and only if it is assigned
 * @param triage present if and only if it is in triage
 * @param ended when and why nothing more is owed; absent as long as something is
 * @param course how far it has come; each change of it is a fact
 */
public record RoutedIssue(
        SubmittedIssue issue,
        @Nullable Assignment assignment,
        @Nullable Triage triage,
        @Nullable Ending ended,
        Course course) {

    public RoutedIssue {
        Objects.requireNonNull(issue, "issue");
        boolean begun = course.version() > 0;
        if (begun && (assignment == null) == (triage == null)) {
            throw new IllegalArgumentException("an issue is either assigned or in triage: " + issue.issueId());
        }
    }

    /** Why nothing more is owed. */
    public enum Reason {
        CONFIRMED,
        SILENCE,
        WITHDRAWN,
        REFUSED
    }

    /** The end of an issue. */
    public record Ending(Reason because, Instant at) {}

    public State state() {
        return course.state();
    }

    /** Whether somebody still owes something. */
    public boolean isOpen() {
        return ended == null;
    }

    /**
     * The assignment that there is.
     *
     * @throws IllegalStateException in triage
     */
    public Assignment present() {
        if (assignment == null) {
            throw new IllegalStateException("there is no assignment of " + issue.issueId());
        }
        return assignment;
    }

    /** A former assignment. */
    public Optional<Former> former(String assignmentId) {
        return course.former().stream()
                .filter(former -> former.assignment().id().equals(assignmentId))
                .findFirst();
    }

    /** The assignment that the matrix gave at once; empty if the issue was unclear at first. */
    public Optional<Assignment> givenAtOnce() {
        boolean assigned = course.history().get(0).kind() == Happening.Kind.ISSUED;
        return assignments().findFirst().filter(first -> assigned);
    }

    /** The assignment that followed upon another one, if there is one by now. */
    public Optional<Assignment> successorOf(String assignmentId) {
        return assignments()
                .dropWhile(each -> !each.id().equals(assignmentId))
                .skip(1)
                .findFirst();
    }

    private Stream<Assignment> assignments() {
        return Stream.concat(course.former().stream().map(Former::assignment), Stream.ofNullable(assignment));
    }

    /** What is proposed to those above, if that is how it was answered. */
    public Optional<Outcome.Proposal> proposal() {
        return Optional.ofNullable(course.outcome()).map(Outcome::proposal);
    }

    /** The agencies that have a part in it: whose people may see it. */
    public List<String> agencies() {
        Stream<Party> parties =
                assignment == null ? Stream.of(Objects.requireNonNull(triage).agency()) : assignment.parties().stream();
        return parties.map(Party::agencyId).distinct().toList();
    }

    /** The agencies that have or had a part in it: whose people may see what they handled. */
    public List<String> agenciesEver() {
        Stream<String> before = course.former().stream()
                .flatMap(former -> former.assignment().parties().stream())
                .map(Party::agencyId);
        return Stream.concat(agencies().stream(), before).distinct().toList();
    }
}
