package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;
import vn.namro.routing.assignment.application.RoutedIssues.Position;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.application.RoutedIssues.Status;

/** What a list of assignments is narrowed down by, as it was asked for. */
record Filters(
        @Nullable String agencyId,
        @Nullable String officerId,
        @Nullable String status,
        @Nullable String overdue) {

    /** Adds every value that is not allowed to {@code faults}. */
    void check(List<Fault> faults) {
        allowed("status", status, List.of(Status.ISSUED.name()), faults);
        allowed("overdue", overdue, List.of("true", "false"), faults);
    }

    private static void allowed(String name, @Nullable String value, List<String> values, List<Fault> faults) {
        if (value != null && !values.contains(value)) {
            faults.add(Fault.at("?" + name, "NOT_ALLOWED", values));
        }
    }

    Query query(Instant now, @Nullable Position after, int limit) {
        return new Query(Status.ISSUED, agencyId, officerId, "true".equals(overdue) ? now : null, after, limit);
    }
}
