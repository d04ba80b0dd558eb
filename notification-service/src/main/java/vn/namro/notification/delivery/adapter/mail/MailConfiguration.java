package vn.namro.notification.delivery.adapter.mail;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.security.LocalMode;

/** Chooses the channel: SMTP where a server is named, files else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final String GUARD = "mail";

    @Bean
    Channel mailChannel(MailSettings settings, Clock clock) {
        MimeLetters letters = new MimeLetters(settings.from(), clock);
        return settings.host().isBlank()
                ? new MailboxMail(new Mailboxes(Path.of(settings.mailboxDir())), letters)
                : new SmtpMail(settings, letters);
    }

    @Bean
    GuardedMail mail(
            Channel channel,
            CircuitBreakerRegistry circuits,
            RetryRegistry retries,
            TimeLimiterRegistry limits,
            BulkheadRegistry bulkheads) {
        return new GuardedMail(
                channel,
                new GuardedMail.Guards(
                        circuits.circuitBreaker(GUARD),
                        retries.retry(GUARD),
                        limits.timeLimiter(GUARD),
                        bulkheads.bulkhead(GUARD)),
                Executors.newCachedThreadPool(work -> new Thread(work, "mail")),
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "mail-pauses")));
    }

    /** Pages that show the local mode's mailboxes: there is no sign-in to them, so they exist nowhere else. */
    @Configuration(proxyBeanMethods = false)
    @Conditional({LocalMode.class, LocalMailbox.class})
    static class Pages {

        @Bean
        Mailboxes mailboxes(MailSettings settings) {
            return new Mailboxes(Path.of(settings.mailboxDir()));
        }

        @Bean
        MailboxAccess mailboxAccess() {
            return new MailboxAccess();
        }
    }
}
