package vn.namro.intake.issue.adapter.mongo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.namro.intake.issue.application.IssueQuery.Position;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Viewer;

/**
 * What issues are looked up and listed by.
 *
 * <p>{@code position} holds the instant of submission and the id in one text that sorts like the list: one flat range
 * serves period and cursor alike. {@code circle} holds who may see the issue beside those who see all.
 */
final class IssueFields {

    static final String CODE = "trackingCode";
    static final String POSITION = "position";
    static final String CIRCLE = "circle";
    static final String STATUS = "status";
    static final String ZONE = "zoneId";
    static final String CATEGORY = "categoryId";
    static final String SEARCH = "search";

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IssueFields() {}

    static Map<String, Object> of(Issue issue) {
        Filing filing = issue.filing();
        Map<String, Object> fields = new HashMap<>();
        fields.put(CODE, issue.trackingCode().value());
        fields.put(POSITION, positionOf(Position.of(issue)));
        fields.put(CIRCLE, circleOf(issue));
        fields.put(STATUS, issue.status().name());
        fields.put(ZONE, filing.zoneId());
        if (filing.categoryId() != null) {
            fields.put(CATEGORY, filing.categoryId());
        }
        fields.put(SEARCH, issue.searchText().folded());
        return fields;
    }

    static String positionOf(Position position) {
        return positionOf(position.submittedAt()) + " " + position.id();
    }

    /** Sorts before every position of the same millisecond. */
    static String positionOf(Instant instant) {
        return SORTABLE.format(instant);
    }

    private static List<String> circleOf(Issue issue) {
        List<String> circle = new ArrayList<>();
        circle.add(enterprise(issue.filing().enterprise().taxCode().value()));
        issue.agencies().stream().sorted().map(IssueFields::agency).forEach(circle::add);
        return circle;
    }

    /** The entries of {@code circle} by which a viewer sees an issue. */
    static List<String> circlesOf(Viewer viewer) {
        List<String> circles = new ArrayList<>();
        if (viewer.enterprise() != null) {
            circles.add(enterprise(viewer.enterprise().value()));
        }
        if (viewer.agencyId() != null) {
            circles.add(agency(viewer.agencyId()));
        }
        return circles;
    }

    private static String enterprise(String taxCode) {
        return "enterprise/" + taxCode;
    }

    private static String agency(String id) {
        return "agency/" + id;
    }
}
