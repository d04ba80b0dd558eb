package vn.namro.routing.absence;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.absence.application.EnterAbsence;
import vn.namro.routing.absence.application.EnteredAbsences;
import vn.namro.routing.absence.application.LiveAbsences;
import vn.namro.routing.absence.application.WithdrawAbsence;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Builds the use cases of absences. */
@Configuration(proxyBeanMethods = false)
class AbsenceConfiguration {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /** Loaded before anything is decided: a restart must not hand work to somebody who is away. */
    @Bean
    LiveAbsences liveAbsences(EnteredAbsences entered, WorkingTime workingTime, Clock clock) {
        LiveAbsences absences = new LiveAbsences(entered, clock, workingTime::zone);
        absences.refresh().block(ANSWER_WITHIN);
        return absences;
    }

    @Bean
    EnterAbsence enterAbsence(EnteredAbsences absences, LiveAbsences live, LiveCatalogue catalogue, Clock clock) {
        return new EnterAbsence(absences, live, catalogue, clock);
    }

    @Bean
    WithdrawAbsence withdrawAbsence(EnteredAbsences absences, LiveAbsences live, Clock clock) {
        return new WithdrawAbsence(absences, live, clock);
    }
}
