package vn.namro.routing.assignment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.step.Deed;
import vn.namro.routing.assignment.domain.step.Participant;

/** Takes a step with an issue, if the person may, and if nothing happened that the person has not seen. */
public final class TakeStep {

    private final Steps steps;
    private final DecideStep deciding;
    private final Returns returns;
    private final Clock clock;

    public TakeStep(Steps steps, DecideStep deciding, Returns returns, Clock clock) {
        this.steps = steps;
        this.deciding = deciding;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * A step that somebody wants to take.
     *
     * @param assignmentId the assignment that it is about; absent for a triage
     * @param name the person's name, where the catalogue has it
     * @param agency the person's agency, under its name of today
     * @param seen the version on which the person decided
     */
    public record Request(
            String issueId,
            @Nullable String assignmentId,
            Participant who,
            @Nullable String name,
            @Nullable Party agency,
            long seen,
            Deed deed,
            Occasion occasion) {}

    /** Takes it; empty if there is no such issue. Whether the person may know of it was asked before. */
    public Mono<StepTaken> take(Request request) {
        return steps.decide(request.issueId(), now -> decide(request, now), request.occasion())
                .doOnNext(this::count);
    }

    private void count(StepTaken outcome) {
        if (outcome instanceof StepTaken.Taken taken) {
            returns.count(taken.facts());
        }
    }

    private Mono<StepTaken> decide(Request request, RoutedIssue now) {
        Deed deed = request.deed();
        if (request.seen() != now.course().version()) {
            return Mono.just(new StepTaken.Stale(now, request.seen()));
        }
        if (!isAbout(request.assignmentId(), now)) {
            return Mono.just(new StepTaken.NotNow(now, deed.action(), true));
        }
        if (!request.who().may(deed.action(), now)) {
            boolean ours = request.who().isFor(deed.action(), now);
            return Mono.just(new StepTaken.NotNow(now, deed.action(), ours));
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        By by = new By(request.who().roleFor(deed.action(), now), request.name(), request.agency());
        return deciding.decide(now, deed, by, request.who(), at)
                .map(decided -> decided.fold(
                        facts -> new StepTaken.Taken(now, facts, Evolution.after(now, facts)),
                        objections -> new StepTaken.Wrong(now, objections)));
    }

    private static boolean isAbout(@Nullable String assignmentId, RoutedIssue now) {
        return assignmentId == null
                ? now.assignment() == null
                : now.assignment() != null && now.assignment().id().equals(assignmentId);
    }
}
