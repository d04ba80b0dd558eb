package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise asks the city to solve, and what intake has heard of it since.
 *
 * @param submittedAt to the millisecond, as lists are ordered by it
 * @param assignment there exactly while the issue is assigned
 * @param triage there exactly while the issue is in triage
 * @param history what happened, oldest first
 */
public record Issue(
        String id,
        TrackingCode trackingCode,
        Filing filing,
        Instant submittedAt,
        Status status,
        @Nullable Assignment assignment,
        @Nullable Triage triage,
        List<Step> history) {

    public Issue {
        history = List.copyOf(history);
        if ((assignment != null) != (status == Status.ASSIGNED)) {
            throw new IllegalArgumentException("an assignment is there exactly when ASSIGNED, not when " + status);
        }
        if ((triage != null) != (status == Status.IN_TRIAGE)) {
            throw new IllegalArgumentException("a triage is there exactly when IN_TRIAGE, not when " + status);
        }
    }

    /** An issue as it is filed. */
    public static Issue submitted(String id, TrackingCode code, Filing filing, Instant at) {
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        return new Issue(id, code, filing, kept, Status.SUBMITTED, null, null, List.of(Step.submitted(kept)));
    }

    /** The issue after one officer was made responsible for it. */
    public Issue assigned(Assignment to) {
        return new Issue(
                id, trackingCode, filing, submittedAt, Status.ASSIGNED, to, null, historyWith(Step.assigned(to)));
    }

    /** The issue after a clause was found unclear. */
    public Issue unclear(Triage found) {
        return new Issue(
                id, trackingCode, filing, submittedAt, Status.IN_TRIAGE, null, found, historyWith(Step.unclear(found)));
    }

    private List<Step> historyWith(Step step) {
        return Stream.concat(history.stream(), Stream.of(step)).toList();
    }

    /** The agencies that have a part in it; empty while nobody is assigned. */
    public Set<String> agencies() {
        return assignment == null ? Set.of() : assignment.agencies();
    }

    /** What is due next; empty while routing looks for who is responsible. */
    public Optional<Limit> nextLimit(Instant now) {
        if (assignment != null) {
            return Optional.of(assignment.deadline().next(now));
        }
        return Optional.ofNullable(triage).map(open -> new Limit(Limit.Kind.TRIAGE_BY, open.by()));
    }

    /** What it can be found by. */
    public SearchText searchText() {
        return SearchText.of(this);
    }
}
