package vn.namro.routing.absence.adapter.schedule;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.absence.application.LiveAbsences;

/** Takes in what was entered on any instance, within seconds. */
@Component
final class AbsenceRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceRefresh.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Disposable refreshing;

    AbsenceRefresh(LiveAbsences absences) {
        this.refreshing = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> absences.refresh().onErrorResume(failure -> {
                    LOG.warn("absences could not be refreshed: {}", failure.toString());
                    return Mono.empty();
                }))
                .subscribe();
    }

    @PreDestroy
    void stop() {
        refreshing.dispose();
    }
}
