package vn.namro.routing.responsibility;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.application.ActivateVersion;
import vn.namro.routing.responsibility.application.AdoptShippedMatrix;
import vn.namro.routing.responsibility.application.DraftVersion;
import vn.namro.routing.responsibility.application.MatricesInForce;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.application.MatrixVersions;
import vn.namro.routing.responsibility.application.PastIssues;
import vn.namro.routing.responsibility.application.SimulateVersion;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.domain.Boards;

/** Builds the use cases of the matrix; what came with the files is taken over before anything decides. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsibilityConfiguration.class);
    private static final Duration START_WITHIN = Duration.ofMinutes(1);

    @Bean
    Boards boards(
            @Value("${namro.boards.industrial-park}") String industrialParks,
            @Value("${namro.boards.hi-tech-park}") String hiTechParks) {
        return new Boards(Map.of(Zone.Kind.INDUSTRIAL_PARK, industrialParks, Zone.Kind.HI_TECH_PARK, hiTechParks));
    }

    @Bean
    AdoptShippedMatrix adoptShippedMatrix(
            MatrixSource source, MatrixVersions versions, Timelines timelines, Clock clock) {
        return new AdoptShippedMatrix(source, versions, timelines, clock);
    }

    @Bean
    MatricesInForce matricesInForce(
            AdoptShippedMatrix adoptShippedMatrix,
            Timelines timelines,
            MatrixVersions versions,
            Boards boards,
            LiveCatalogue catalogue) {
        MatricesInForce matrices = new MatricesInForce(timelines, versions, boards);
        adoptShippedMatrix
                .adopt(catalogue.get())
                .doOnNext(adopted -> LOG.info(
                        "matrix {} with {} entries came with the files; new: {}, comes into force: {}",
                        adopted.version().id(),
                        adopted.version().entries(),
                        adopted.isNew(),
                        adopted.comesIntoForce()))
                .then(matrices.refresh())
                .block(START_WITHIN);
        return matrices;
    }

    /** What another instance activates comes into force here with the next look. */
    @Bean(destroyMethod = "dispose")
    Disposable lookingForActivations(MatricesInForce matrices, @Value("${namro.matrix.refresh}") Duration every) {
        return Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> matrices.refresh().onErrorResume(failure -> {
                    LOG.warn("the matrix in force could not be read: {}", failure.toString());
                    return Mono.empty();
                }))
                .subscribe();
    }

    @Bean
    DraftVersion draftVersion(MatrixVersions versions) {
        return new DraftVersion(versions);
    }

    @Bean
    ActivateVersion activateVersion(
            MatricesInForce matrices,
            Timelines timelines,
            LiveCatalogue catalogue,
            WorkingTime workingTime,
            Clock clock) {
        return new ActivateVersion(matrices, timelines, catalogue, workingTime.zone(), clock);
    }

    @Bean
    SimulateVersion simulateVersion(
            MatricesInForce matrices, PastIssues pastIssues, LiveCatalogue catalogue, WorkingTime workingTime) {
        return new SimulateVersion(matrices, pastIssues, catalogue, workingTime.zone());
    }
}
