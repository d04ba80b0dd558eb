package vn.namro.intake.issue.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.namro.intake.issue.application.Submissions;

/** Counts submissions in Micrometer. Channel and group come from the catalogue, so the labels stay few. */
@Component
final class CountedSubmissions implements Submissions {

    private final MeterRegistry metrics;

    CountedSubmissions(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void count(String channel, String categoryGroup) {
        Counter.builder("namro.issues.submitted")
                .description("Issues stored")
                .tag("channel", channel)
                .tag("category_group", categoryGroup)
                .register(metrics)
                .increment();
    }
}
