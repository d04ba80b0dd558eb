package vn.namro.notification.deadline.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.namro.notification.deadline.application.Measurements;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Step;

/** Counts firing for Prometheus. No person or issue is ever a label. */
@Component
class MicrometerMeasurements implements Measurements {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerMeasurements.class);

    private final MeterRegistry metrics;
    private final Timer lateness;
    private final Counter missing;
    private final DistributionSummary digests;

    MicrometerMeasurements(MeterRegistry metrics) {
        this.metrics = metrics;
        this.lateness = Timer.builder("namro.reminder.lateness")
                .description("Time from when a message was due until its channel had it; never below 0")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofDays(1))
                .register(metrics);
        this.missing = Counter.builder("namro.recipients.missing")
                .description("Levels of a reminder's chain at which nobody was found to write to")
                .register(metrics);
        this.digests = DistributionSummary.builder("namro.letter.messages")
                .description("Messages that one letter carried; several make a digest")
                .register(metrics);
    }

    @Override
    public void digested(int messages) {
        digests.record(messages);
    }

    @Override
    public void sent(String channel, Step step, Duration late) {
        count(channel, step, "sent");
        lateness.record(late);
    }

    @Override
    public void refused(String channel, Step step) {
        count(channel, step, "refused");
    }

    private void count(String channel, Step step, String result) {
        Counter.builder("namro.deliveries")
                .description("Messages offered to their channels")
                .tag("channel", channel)
                .tag("kind", step.name())
                .tag("result", result)
                .register(metrics)
                .increment();
    }

    @Override
    public void recipientsMissing(Step step, Audience from, int levels) {
        LOG.warn("Nobody is in the catalogue for {} of a message {}, and so for {} level(s) up", from, step, levels);
        missing.increment(levels);
    }
}
