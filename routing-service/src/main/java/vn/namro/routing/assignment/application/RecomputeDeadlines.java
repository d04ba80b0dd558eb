package vn.namro.routing.assignment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Fact.Recomputed.Why;
import vn.namro.routing.assignment.domain.step.Timekeeping;

/** Works out the limits of what is open again, after the calendar or a term changed: shown first, then done. */
public final class RecomputeDeadlines {

    private final OpenIssues openIssues;
    private final Steps steps;
    private final DecideStep deciding;
    private final Clock clock;

    public RecomputeDeadlines(OpenIssues openIssues, Steps steps, DecideStep deciding, Clock clock) {
        this.openIssues = openIssues;
        this.steps = steps;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** A limit that is another one now. */
    public record Difference(RoutedIssue issue, Deadline before, Deadline after) {}

    /** What would change, the soonest due first. */
    public Flux<Difference> differences(Why why) {
        return openIssues
                .assigned()
                .concatMap(issue -> decide(issue, why, By.SYSTEM)
                        .flatMapIterable(taken -> taken.facts())
                        .ofType(Fact.Recomputed.class)
                        .map(fact -> new Difference(issue, issue.present().deadline(), fact.deadline())));
    }

    /** Changes it, and gives what was changed; what is the same again is left alone, so it can be done twice. */
    public Flux<Difference> recompute(Why why, By by, Occasion occasion) {
        return differences(why)
                .concatMap(difference -> steps.decide(
                                difference.issue().issue().issueId(),
                                now -> decide(now, why, by).cast(StepTaken.class),
                                occasion)
                        .filter(RecomputeDeadlines::hasChanged)
                        .map(done -> difference));
    }

    private Mono<StepTaken.Taken> decide(RoutedIssue before, Why why, By by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return deciding.follow(before, new Timekeeping.Recomputation(why), by, now)
                .map(decided -> decided.fold(
                        facts -> new StepTaken.Taken(before, facts, Evolution.after(before, facts)), objections -> {
                            throw new IllegalStateException("a recomputation has no objections: " + objections);
                        }));
    }

    private static boolean hasChanged(StepTaken outcome) {
        return outcome.fold(taken -> !taken.facts().isEmpty(), stale -> false, notNow -> false, wrong -> false);
    }
}
