package vn.namro.routing.assignment;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;
import vn.namro.routing.assignment.application.DecideHypothetically;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.domain.Matrix;

/** Builds the use cases of assigning and says who may call them. */
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

    @Bean
    AccessRules assignmentAccess() {
        return exchanges -> exchanges
                .pathMatchers("/api/assignments/**")
                .hasAnyRole(
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name())
                .pathMatchers("/api/triage/**")
                .hasAnyRole(Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                .pathMatchers("/api/decisions")
                .hasAnyRole(
                        Role.CLERK.name(),
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name())
                .pathMatchers("/api/agencies", "/api/officers", "/api/calendar")
                .hasAnyRole(
                        Role.CLERK.name(),
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }
}
