package vn.namro.bench.timers;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.namro.platform.time.SystemTime;

/** The machine's clock, as the services are given it: what several processes note is compared by it. */
final class MachineClock {

    private static final Clock CLOCK = clock();

    private MachineClock() {}

    private static Clock clock() {
        try (AnnotationConfigApplicationContext platform = new AnnotationConfigApplicationContext(SystemTime.class)) {
            return platform.getBean(Clock.class);
        }
    }

    static Instant now() {
        return CLOCK.instant();
    }
}
