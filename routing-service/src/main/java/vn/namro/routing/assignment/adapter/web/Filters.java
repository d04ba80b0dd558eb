package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;
import vn.namro.routing.assignment.application.RoutedIssues.Position;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.domain.SearchText;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.State;

/**
 * What a list of assignments is narrowed down by, as it was asked for.
 *
 * @param owes an agency that owes an opinion
 * @param due how late it is: a {@link Lateness}
 * @param q text, with or without marks
 */
record Filters(
        @Nullable String agencyId,
        @Nullable String officerId,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String owes,
        @Nullable String overdue,
        @Nullable String due,
        @Nullable String q) {

    private static final int LONGEST = 200;

    /** The states that a present assignment can be in. */
    private static final List<String> STATES = Stream.of(
                    State.ISSUED, State.ACCEPTED, State.PAUSED, State.OUTCOME_REPORTED, State.CONFIRMED, State.CLOSED)
            .map(State::name)
            .toList();

    private static final List<String> OUTCOMES =
            Stream.of(Outcome.Type.values()).map(Enum::name).toList();

    /** Adds every value that is not allowed to {@code faults}. */
    void check(List<Fault> faults) {
        allowed("status", status, STATES, faults);
        allowed("outcome", outcome, OUTCOMES, faults);
        allowed("overdue", overdue, List.of("true", "false"), faults);
        allowed("due", due, Lateness.NAMES, faults);
        if (q != null && q.length() > LONGEST) {
            faults.add(Fault.at("?q", "TOO_LONG", LONGEST));
        }
    }

    private static void allowed(String name, @Nullable String value, List<String> values, List<Fault> faults) {
        if (value != null && !values.contains(value)) {
            faults.add(Fault.at("?" + name, "NOT_ALLOWED", values));
        }
    }

    /** Without a status: whatever an officer owes; with an outcome alone: what waits for the enterprise. */
    Query query(Instant now, ZoneId zone, @Nullable Position after, int limit) {
        Query asked = query(now, after, limit);
        return due == null ? asked : Lateness.valueOf(due).of(asked, now, zone);
    }

    private Query query(Instant now, @Nullable Position after, int limit) {
        return new Query(
                status != null ? State.valueOf(status) : outcome != null ? State.OUTCOME_REPORTED : null,
                outcome == null ? null : Outcome.Type.valueOf(outcome),
                agencyId,
                officerId,
                owes,
                "true".equals(overdue) ? now : null,
                null,
                q == null || q.isBlank() ? null : SearchText.of(q),
                after,
                limit);
    }
}
