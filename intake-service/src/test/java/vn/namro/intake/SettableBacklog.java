package vn.namro.intake;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.namro.intake.issue.application.Backlog;

/** Nothing is ever sent in these tests, so that the relay's own backlog would grow by the clock. */
@TestConfiguration(proxyBeanMethods = false)
class SettableBacklog {

    private volatile Duration oldest = Duration.ZERO;

    void set(Duration age) {
        oldest = age;
    }

    @Bean
    @Primary
    Backlog settable() {
        return () -> oldest;
    }
}
