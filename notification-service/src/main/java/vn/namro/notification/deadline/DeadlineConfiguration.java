package vn.namro.notification.deadline;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.deadline.application.ComputeDue;
import vn.namro.notification.deadline.application.FindDeadlines;
import vn.namro.notification.deadline.application.FindDeliveries;
import vn.namro.notification.deadline.application.FireTimers;
import vn.namro.notification.deadline.application.Measurements;
import vn.namro.notification.deadline.application.OpenLetters;
import vn.namro.notification.deadline.application.PlanReminders;
import vn.namro.notification.deadline.application.SendLetters;
import vn.namro.notification.deadline.application.SummarizeDeadlines;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.Times;
import vn.namro.notification.deadline.application.Trails;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.domain.letter.Briefing;
import vn.namro.notification.deadline.domain.timer.Addressees;
import vn.namro.notification.deadline.domain.timer.Backoff;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.platform.time.MachineTime;

/** Puts the parts that watch over deadlines together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LadderSettings.class, FiringSettings.class})
class DeadlineConfiguration {

    @Bean
    Times firingTimes(Clock clock, MachineTime machine, FiringSettings settings) {
        return new Times(clock, machine.clock(), settings.zone());
    }

    @Bean
    PlanReminders planReminders(LadderSettings settings, Calendars calendars, Timers timers) {
        return new PlanReminders(settings.ladder(), calendars, timers);
    }

    @Bean
    Briefing briefing(FiringSettings settings) {
        return new Briefing(settings.zone());
    }

    @Bean
    SendLetters sendLetters(
            Timers timers,
            Directories directories,
            DeliverNotice notices,
            Measurements measurements,
            Trails trails,
            Briefing briefing,
            Times times,
            FiringSettings settings) {
        return new SendLetters(
                timers,
                directories,
                notices,
                measurements,
                trails,
                briefing,
                times,
                new OpenLetters(settings.gather(), settings.hold().dividedBy(2)),
                backoff(settings));
    }

    @Bean
    FireTimers fireTimers(
            Timers timers,
            Watches watches,
            Directories directories,
            PlanReminders planning,
            SendLetters letters,
            Measurements measurements,
            Trails trails,
            Times times,
            FiringSettings settings) {
        return new FireTimers(
                timers,
                watches,
                directories,
                planning,
                letters,
                measurements,
                trails,
                new Addressees(settings.cityOffice()),
                times,
                new FireTimers.Settings(settings.batch(), settings.hold(), backoff(settings)));
    }

    private static Backoff backoff(FiringSettings settings) {
        return new Backoff(settings.firstPause(), settings.longestPause());
    }

    @Bean
    FindDeadlines findDeadlines(Watches watches, Timers timers) {
        return new FindDeadlines(watches, timers);
    }

    @Bean
    SummarizeDeadlines summarizeDeadlines(Watches watches, Times times) {
        return new SummarizeDeadlines(watches, times);
    }

    @Bean
    FindDeliveries findDeliveries(Timers timers, Times times) {
        return new FindDeliveries(timers, times.machine());
    }

    @Bean
    ComputeDue computeDue(Calendars calendars) {
        return new ComputeDue(calendars);
    }
}
