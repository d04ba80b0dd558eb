package vn.namro.intake.issue.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.namro.intake.issue.application.Endings;

/** Counts endings in Micrometer: one label of four values. */
@Component
final class CountedEndings implements Endings {

    private final MeterRegistry metrics;

    CountedEndings(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void count(How how) {
        Counter.builder("namro.issues.ended")
                .description("Issues that came to their end")
                .tag("how", how.name())
                .register(metrics)
                .increment();
    }
}
