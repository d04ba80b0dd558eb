package vn.namro.routing.reorganisation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.reorganisation.application.EnterReorganisation;
import vn.namro.routing.reorganisation.application.WithdrawReorganisation;

/** Builds the use cases of reorganisations. */
@Configuration(proxyBeanMethods = false)
class ReorganisationConfiguration {

    @Bean
    EnterReorganisation enterReorganisation(
            EnteredReorganisations reorganisations, LiveCatalogue catalogue, WorkingTime workingTime, Clock clock) {
        return new EnterReorganisation(reorganisations, catalogue, workingTime.zone(), clock);
    }

    @Bean
    WithdrawReorganisation withdrawReorganisation(
            EnteredReorganisations reorganisations, LiveCatalogue catalogue, WorkingTime workingTime, Clock clock) {
        return new WithdrawReorganisation(reorganisations, catalogue, workingTime.zone(), clock);
    }
}
