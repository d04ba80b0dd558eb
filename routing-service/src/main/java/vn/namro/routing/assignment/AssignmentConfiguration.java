package vn.namro.routing.assignment;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.assignment.application.DecideHypothetically;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.domain.Matrix;

/** Builds the use cases of assigning. */
@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    @Bean
    Desk desk(
            Catalogue catalogue,
            Matrix matrix,
            WorkingTime workingTime,
            @Value("${namro.triage-agency}") String triageAgency) {
        return new Desk(catalogue, matrix, workingTime.calendar(), triageAgency);
    }

    @Bean
    RouteIssue routeIssue(Desk desk, OpenAssignments openAssignments, Clock clock) {
        return new RouteIssue(inForce(desk), openAssignments, clock);
    }

    @Bean
    DecideHypothetically decideHypothetically(Desk desk, Clock clock) {
        return new DecideHypothetically(inForce(desk), clock);
    }

    private static Supplier<Desk> inForce(Desk desk) {
        return () -> desk;
    }
}
