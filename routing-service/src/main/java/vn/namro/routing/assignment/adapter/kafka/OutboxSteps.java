package vn.namro.routing.assignment.adapter.kafka;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.assignment.application.Occasion;
import vn.namro.routing.assignment.application.StepTaken;
import vn.namro.routing.assignment.application.StepTaken.Taken;
import vn.namro.routing.assignment.application.Steps;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Keeps what a step made of an issue in one write with what is published of it. */
@Component
final class OutboxSteps implements Steps {

    /** An event may come in between; many in a row may not. */
    private static final int ATTEMPTS = 5;

    private final AggregateStore<RoutedIssue> store;

    OutboxSteps(AggregateStore<RoutedIssue> store) {
        this.store = store;
    }

    @Override
    public Mono<StepTaken> decide(String issueId, Function<RoutedIssue, Mono<StepTaken>> decide, Occasion occasion) {
        Cause cause = Cause.request(occasion.correlationId(), occasion.traceparent());
        return decide(issueId, decide, cause, ATTEMPTS);
    }

    private Mono<StepTaken> decide(
            String issueId, Function<RoutedIssue, Mono<StepTaken>> decide, Cause cause, int attempts) {
        if (attempts == 0) {
            return Mono.error(new IllegalStateException("changed by others in each of " + ATTEMPTS + " attempts"));
        }
        return store.find(issueId)
                .flatMap(before -> decide.apply(before.state())
                        .flatMap(decided -> decided.fold(
                                taken -> save(before, taken, cause)
                                        .flatMap(saved -> saved
                                                ? Mono.just(decided)
                                                : decide(issueId, decide, cause, attempts - 1)),
                                stale -> Mono.just(decided),
                                notNow -> Mono.just(decided),
                                wrong -> Mono.just(decided))));
    }

    private Mono<Boolean> save(Stored<RoutedIssue> before, Taken taken, Cause cause) {
        return taken.facts().isEmpty()
                ? Mono.just(true)
                : store.save(before.with(taken.after()), WireFacts.events(before.state(), taken.facts()), cause);
    }
}
