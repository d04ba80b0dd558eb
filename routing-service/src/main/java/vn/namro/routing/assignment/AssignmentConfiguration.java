package vn.namro.routing.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.absence.application.LiveAbsences;
import vn.namro.routing.absence.domain.Absences;
import vn.namro.routing.assignment.application.DecideHypothetically;
import vn.namro.routing.assignment.application.DecideStep;
import vn.namro.routing.assignment.application.FollowReorganisations;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.OpenIssues;
import vn.namro.routing.assignment.application.PreviewReorganisation;
import vn.namro.routing.assignment.application.RecomputeDeadlines;
import vn.namro.routing.assignment.application.Returns;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.application.Steps;
import vn.namro.routing.assignment.application.TakeStep;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Presence;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.MatricesInForce;

/** Builds the use cases of assigning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StepSettings.class)
class AssignmentConfiguration {

    /** The desk at a moment: the matrix in force then decides, with all that was entered into the catalogue since. */
    @Bean
    Function<Instant, Desk> desks(
            LiveCatalogue catalogue,
            MatricesInForce matrices,
            LiveAbsences absences,
            @Value("${namro.triage-agency}") String triageAgency) {
        return moment -> {
            Catalogue inForce = catalogue.get();
            return new Desk(
                    inForce,
                    matrices.at(moment),
                    catalogue.calendar(),
                    presence(inForce, absences.get()),
                    triageAgency);
        };
    }

    private static Presence presence(Catalogue catalogue, Absences absences) {
        return (officers, on) -> absences.present(
                officers,
                on,
                id -> catalogue.officer(id).filter(officer -> officer.validity().includes(on)));
    }

    /** The desk of now. Asked anew for each decision: neither catalogue nor matrix needs a restart. */
    @Bean
    Supplier<Desk> desk(Function<Instant, Desk> desks, Clock clock) {
        return () -> desks.apply(clock.instant());
    }

    @Bean
    RouteIssue routeIssue(Supplier<Desk> desk, OpenAssignments openAssignments, Clock clock) {
        return new RouteIssue(desk, openAssignments, clock);
    }

    @Bean
    DecideStep decideStep(Function<Instant, Desk> desks, StepSettings settings, OpenAssignments openAssignments) {
        return new DecideStep(desks, settings.limits(), openAssignments);
    }

    @Bean
    TakeStep takeStep(Steps steps, DecideStep deciding, Returns returns, Clock clock) {
        return new TakeStep(steps, deciding, returns, clock);
    }

    @Bean
    FollowReorganisations followReorganisations(OpenIssues openIssues, Steps steps, DecideStep deciding, Clock clock) {
        return new FollowReorganisations(openIssues, steps, deciding, clock);
    }

    @Bean
    PreviewReorganisation previewReorganisation(OpenIssues openIssues, DecideStep deciding) {
        return new PreviewReorganisation(openIssues, deciding);
    }

    @Bean
    RecomputeDeadlines recomputeDeadlines(OpenIssues openIssues, Steps steps, DecideStep deciding, Clock clock) {
        return new RecomputeDeadlines(openIssues, steps, deciding, clock);
    }

    @Bean
    DecideHypothetically decideHypothetically(Function<Instant, Desk> desks, Clock clock) {
        return new DecideHypothetically(desks, clock);
    }
}
