package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Question;
import vn.namro.intake.issue.domain.life.Refusal;

/**
 * What an enterprise asks the city to solve, and what intake has heard of it since.
 *
 * @param submittedAt to the millisecond, as lists are ordered by it
 * @param assignment who has it, or had it last before it ended
 * @param triage there exactly while the issue is in triage
 * @param history what happened, oldest first; it only grows
 * @param question there exactly while the enterprise is awaited
 * @param outcome there exactly while it is answered or closed
 * @param refusal there exactly when it is refused
 * @param disputes how often the enterprise did not accept an outcome
 */
public record Issue(
        String id,
        TrackingCode trackingCode,
        Filing filing,
        Instant submittedAt,
        Status status,
        @Nullable Assignment assignment,
        @Nullable Triage triage,
        List<Step> history,
        @Nullable Question question,
        @Nullable Outcome outcome,
        @Nullable Refusal refusal,
        int disputes) {

    public Issue {
        history = List.copyOf(history);
        if (assignment == null && status.needsAssignment()) {
            throw new IllegalArgumentException("an assignment must be there when " + status);
        }
        if (assignment != null && (status == Status.SUBMITTED || status == Status.IN_TRIAGE)) {
            throw new IllegalArgumentException("an assignment must not be there when " + status);
        }
        requireExactlyWhen("triage", triage, status == Status.IN_TRIAGE, status);
        requireExactlyWhen("question", question, status == Status.AWAITING_ENTERPRISE, status);
        requireExactlyWhen("outcome", outcome, status.hasOutcome(), status);
        requireExactlyWhen("refusal", refusal, status == Status.REFUSED, status);
    }

    private static void requireExactlyWhen(String name, @Nullable Object part, boolean expected, Status status) {
        if ((part != null) != expected) {
            throw new IllegalArgumentException(name + " must " + (expected ? "" : "not ") + "be there when " + status);
        }
    }

    /** An issue as it is filed. */
    public static Issue submitted(String id, TrackingCode code, Filing filing, Instant at) {
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        List<Step> history = List.of(Step.submitted(kept));
        return new Issue(id, code, filing, kept, Status.SUBMITTED, null, null, history, null, null, null, 0);
    }

    /** Its version for those who follow it: how much has happened to it. */
    public int version() {
        return history.size();
    }

    /** What happened after a version; empty for the present one and for one that has not been reached. */
    public List<Step> since(int version) {
        return version < history.size() ? history.subList(Math.max(version, 0), history.size()) : List.of();
    }

    /** The agencies that have a part in it; empty while nobody is assigned. */
    public Set<String> agencies() {
        return assignment == null ? Set.of() : assignment.agencies();
    }

    /** What is due next; empty while routing looks for who is responsible, and after the end. */
    public Optional<Limit> nextLimit(Instant now) {
        if (status.isEnd() || status == Status.REOPENED) {
            return Optional.empty();
        }
        if (outcome != null) {
            return Optional.of(new Limit(Limit.Kind.CONFIRM_BY, outcome.confirmBy()));
        }
        if (question != null) {
            return Optional.of(new Limit(Limit.Kind.ANSWER_BY, question.answerBy()));
        }
        if (assignment != null) {
            return Optional.of(assignment.next(now));
        }
        return Optional.ofNullable(triage).map(open -> new Limit(Limit.Kind.TRIAGE_BY, open.by()));
    }

    /** For how many minutes of working time the enterprise was waited for, all questions together. */
    public long waitedForEnterprise() {
        return history.stream()
                .filter(step -> step.kind() == Step.Kind.RESUMED)
                .map(step -> step.detail().number())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What it can be found by. */
    public SearchText searchText() {
        return SearchText.of(this);
    }
}
