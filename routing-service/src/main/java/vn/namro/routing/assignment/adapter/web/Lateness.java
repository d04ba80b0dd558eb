package vn.namro.routing.assignment.adapter.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.application.RoutedIssues.Span;

/** How near the limit of an assignment is; each open one is in exactly one of these, but what waits for the enterprise. */
enum Lateness {
    /** The limit has passed. */
    LATE,
    /** Due until midnight. */
    TODAY,
    /** Due after today and until Sunday. */
    WEEK,
    /** Due after this week. */
    LATER;

    static final List<String> NAMES = Stream.of(values()).map(Enum::name).toList();

    /** Narrows a query down to these. */
    Query of(Query query, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
        Instant monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
        return switch (this) {
            case LATE -> query.lateAt(now);
            case TODAY -> query.dueIn(new Span(now, tomorrow));
            case WEEK -> query.dueIn(new Span(tomorrow, monday));
            case LATER -> query.dueIn(new Span(monday, null));
        };
    }
}
