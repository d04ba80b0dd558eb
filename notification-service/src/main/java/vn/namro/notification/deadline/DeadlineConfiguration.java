package vn.namro.notification.deadline;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.deadline.application.AttemptDelivery;
import vn.namro.notification.deadline.application.ComputeDue;
import vn.namro.notification.deadline.application.FindDeadlines;
import vn.namro.notification.deadline.application.FindDeliveries;
import vn.namro.notification.deadline.application.FireTimers;
import vn.namro.notification.deadline.application.Measurements;
import vn.namro.notification.deadline.application.PlanReminders;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.domain.Addressees;
import vn.namro.notification.deadline.domain.Backoff;
import vn.namro.notification.deadline.domain.Ladder;
import vn.namro.notification.delivery.application.DeliverNotice;

/** Puts the parts that watch over deadlines together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LadderSettings.class, FiringSettings.class})
class DeadlineConfiguration {

    @Bean
    PlanReminders planReminders(LadderSettings ladder, Calendars calendars, Timers timers) {
        return new PlanReminders(new Ladder(ladder.rungs()), calendars, timers);
    }

    @Bean
    AttemptDelivery attemptDelivery(
            Timers timers, DeliverNotice notices, Measurements measurements, Clock clock, FiringSettings settings) {
        return new AttemptDelivery(timers, notices, measurements, clock, backoff(settings));
    }

    @Bean
    FireTimers fireTimers(
            Timers timers,
            Watches watches,
            Directories directories,
            AttemptDelivery attempts,
            Measurements measurements,
            Clock clock,
            FiringSettings settings) {
        return new FireTimers(
                timers,
                watches,
                directories,
                attempts,
                measurements,
                new Addressees(settings.cityOffice()),
                clock,
                new FireTimers.Settings(settings.batch(), settings.hold(), backoff(settings), settings.zone()));
    }

    private static Backoff backoff(FiringSettings settings) {
        return new Backoff(settings.firstPause(), settings.longestPause());
    }

    @Bean
    FindDeadlines findDeadlines(Watches watches, Timers timers) {
        return new FindDeadlines(watches, timers);
    }

    @Bean
    FindDeliveries findDeliveries(Timers timers, Clock clock) {
        return new FindDeliveries(timers, clock);
    }

    @Bean
    ComputeDue computeDue(Calendars calendars) {
        return new ComputeDue(calendars);
    }
}
