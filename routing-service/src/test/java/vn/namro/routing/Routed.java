package vn.namro.routing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.catalog.domain.Urgency;

/** Issues for tests, routed with Hanoi's own catalogue. */
public final class Routed {

    /** Monday, 9 March 2026, 10:00 in Hanoi: an ordinary week, no holiday near. */
    public static final Instant MONDAY_TEN = Instant.parse("2026-03-09T03:00:00Z");

    private Routed() {}

    /** An issue in KCN Thăng Long as it was submitted. */
    public static SubmittedIssue issue(String id, @Nullable String category, Urgency urgency) {
        return new SubmittedIssue(
                id,
                "HN-260309-" + id,
                MONDAY_TEN,
                "web",
                new SubmittedIssue.Enterprise(
                        "0100112437",
                        "Công ty TNHH Cơ khí Mẫu",
                        new SubmittedIssue.Contact("Nguyễn Thị Mẫu", "mau@enterprise.namro.invalid", "024")),
                "kcn-thang-long",
                null,
                category,
                urgency,
                "Mất điện",
                "Ba lần trong tháng");
    }

    /** The same after routing at a moment. */
    public static RoutedIssue at(Instant now, String id, @Nullable String category, Urgency urgency) {
        SubmittedIssue issue = issue(id, category, urgency);
        return Hanoi.desk().settle(issue, Hanoi.desk().rule(issue, now), Map.of(), now);
    }
}
