package vn.namro.routing.assignment.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.namro.routing.assignment.application.Returns;
import vn.namro.routing.assignment.domain.course.Fact;

/** Counts returns by the agency that gave the issue back. */
@Component
final class CountedReturns implements Returns {

    private final MeterRegistry metrics;

    CountedReturns(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void count(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.Returned returned && returned.by().agency() != null) {
                Counter.builder("namro.returns")
                        .description("Issues given back as not within the agency's authority")
                        .tag("agency", returned.by().agency().agencyId())
                        .register(metrics)
                        .increment();
            }
        }
    }
}
