package vn.namro.routing.assignment.adapter.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.application.FollowReorganisations;
import vn.namro.routing.assignment.application.FollowReorganisations.Moved;

/** Looks again and again whether an agency or an officer has gone, and moves what they had. */
@Component
final class ReorganisationLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ReorganisationLoop.class);

    private final FollowReorganisations following;
    private final Counter moved;
    private final Counter failed;
    private final Disposable running;

    ReorganisationLoop(
            FollowReorganisations following,
            MeterRegistry metrics,
            @Value("${namro.steps.follow-reorganisations}") Duration every) {
        this.following = following;
        this.moved = counter(metrics, "moved");
        this.failed = counter(metrics, "failed");
        this.running = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> run())
                .subscribe();
    }

    private static Counter counter(MeterRegistry metrics, String result) {
        return Counter.builder("namro.reorganised.issues")
                .description("Open issues that went on with successors, and those that could not yet")
                .tag("result", result)
                .register(metrics);
    }

    private Mono<Void> run() {
        return following.run().doOnNext(this::tell).then().onErrorResume(failure -> {
            LOG.warn("open issues of former agencies could not be read: {}", failure.toString());
            return Mono.empty();
        });
    }

    private void tell(Moved outcome) {
        outcome.failure().ifPresent(failure -> {
            failed.increment();
            LOG.error("issue {} could not go on with a successor", outcome.issueId(), failure);
        });
        if (outcome.moved()) {
            moved.increment();
            LOG.info("issue {} goes on with a successor", outcome.issueId());
        }
    }

    @PreDestroy
    void stop() {
        running.dispose();
    }
}
