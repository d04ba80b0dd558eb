package vn.namro.routing.assignment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Ruling;

/** Decides who answers for a submitted issue. Stores nothing: whoever calls keeps the facts and publishes them. */
public final class RouteIssue {

    private final Supplier<Desk> desk;
    private final OpenAssignments openAssignments;
    private final Clock clock;

    public RouteIssue(Supplier<Desk> desk, OpenAssignments openAssignments, Clock clock) {
        this.desk = desk;
        this.openAssignments = openAssignments;
        this.clock = clock;
    }

    /** Decides for an issue with what is in force now. */
    public Mono<List<Fact>> route(SubmittedIssue issue) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Desk inForce = desk.get();
        Ruling ruling = inForce.rule(issue, now);
        List<String> candidates =
                inForce.candidates(ruling, now).stream().map(Officer::id).toList();
        Mono<Map<String, Long>> open =
                candidates.isEmpty() ? Mono.just(Map.of()) : openAssignments.countByOfficer(candidates);
        return open.map(counts -> inForce.settle(Handover.first(issue), ruling, counts, now));
    }
}
