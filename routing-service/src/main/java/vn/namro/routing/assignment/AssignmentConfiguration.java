package vn.namro.routing.assignment;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.application.DecideHypothetically;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.domain.Matrix;

/** Builds the use cases of assigning. */
@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    /** Asked anew for each decision: what is entered into the catalogue needs no restart. */
    @Bean
    Supplier<Desk> desk(
            LiveCatalogue catalogue,
            Matrix matrix,
            WorkingTime workingTime,
            @Value("${namro.triage-agency}") String triageAgency) {
        WorkingCalendar calendar = workingTime.calendar();
        return () -> new Desk(catalogue.get(), matrix, calendar, triageAgency);
    }

    @Bean
    RouteIssue routeIssue(Supplier<Desk> desk, OpenAssignments openAssignments, Clock clock) {
        return new RouteIssue(desk, openAssignments, clock);
    }

    @Bean
    DecideHypothetically decideHypothetically(Supplier<Desk> desk, Clock clock) {
        return new DecideHypothetically(desk, clock);
    }
}
