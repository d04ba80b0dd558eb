package vn.namro.routing.assignment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.step.Reorganising;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Validity;

/**
 * Moves what is open with agencies and officers that are there no more. Safe to run again and on several instances: what
 * has been moved is found no more.
 */
public final class FollowReorganisations {

    private final OpenIssues openIssues;
    private final Steps steps;
    private final DecideStep deciding;
    private final Clock clock;

    public FollowReorganisations(OpenIssues openIssues, Steps steps, DecideStep deciding, Clock clock) {
        this.openIssues = openIssues;
        this.steps = steps;
        this.deciding = deciding;
        this.clock = clock;
    }

    /**
     * What became of one issue.
     *
     * @param failure absent if it was moved, or stays
     */
    public record Moved(String issueId, boolean moved, Optional<Throwable> failure) {}

    /** Moves what has to be; one that fails does not keep the others. */
    public Flux<Moved> run() {
        return Flux.defer(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var desk = deciding.grounds(By.SYSTEM, null, now).desk();
            Catalogue catalogue = desk.catalogue();
            LocalDate today = desk.dayOf(now);
            List<String> agencies = catalogue.agencies().stream()
                    .filter(agency -> isOver(agency.validity(), today))
                    .map(Agency::id)
                    .toList();
            List<String> officers = catalogue.officers().stream()
                    .filter(officer -> isOver(officer.validity(), today))
                    .map(Officer::id)
                    .toList();
            return openIssues.concerning(agencies, officers).concatMap(issue -> move(issue, now));
        });
    }

    private static boolean isOver(Validity validity, LocalDate today) {
        return validity.until() != null && !today.isBefore(validity.until());
    }

    private Mono<Moved> move(RoutedIssue issue, Instant now) {
        String id = issue.issue().issueId();
        return steps.decide(id, before -> decide(before, now), new Occasion("reorganisation-" + now, null))
                .map(outcome -> new Moved(id, hasChanged(outcome), Optional.empty()))
                .onErrorResume(failure -> Mono.just(new Moved(id, false, Optional.of(failure))));
    }

    private static boolean hasChanged(StepTaken outcome) {
        return outcome.fold(taken -> !taken.facts().isEmpty(), stale -> false, notNow -> false, wrong -> false);
    }

    private Mono<StepTaken> decide(RoutedIssue before, Instant now) {
        return deciding.follow(before, new Reorganising(), By.SYSTEM, now)
                .map(decided -> decided.fold(
                        facts -> new StepTaken.Taken(before, facts, Evolution.after(before, facts)),
                        objections -> new StepTaken.Wrong(before, objections)));
    }
}
