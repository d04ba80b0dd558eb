package vn.namro.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is measured of one consumer. */
final class ConsumerMetrics {

    private final Timer age;
    private final Counter gaps;

    ConsumerMetrics(String consumer, MeterRegistry metrics) {
        this.age = Timer.builder("namro.event.age")
                .description("Time from an event's occurrence to its effect in the consumer")
                .tag("consumer", consumer)
                .register(metrics);
        this.gaps = Counter.builder("namro.sequence.gaps")
                .description("Events that arrived without the one before them")
                .tag("consumer", consumer)
                .register(metrics);
    }

    void appliedAfter(Duration duration) {
        age.record(duration.isNegative() ? Duration.ZERO : duration);
    }

    void gap() {
        gaps.increment();
    }
}
