package vn.namro.notification.webhook.adapter.http;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.platform.time.MachineTime;
import vn.namro.platform.trace.Spans;

/** Opens the way to subscribers. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    private static final String GUARD = "webhook";

    @Bean
    GuardedEndpoints webhookEndpoints(
            Reach reach,
            @Value("${namro.webhooks.timeout}") Duration timeout,
            CircuitBreakerRegistry circuits,
            TimeLimiterRegistry limits,
            BulkheadRegistry bulkheads,
            MachineTime machine,
            MeterRegistry metrics,
            Spans spans) {
        CircuitBreakerConfig circuit = circuits.getConfiguration(GUARD)
                .orElseThrow(() ->
                        new IllegalStateException("resilience4j.circuitbreaker.configs." + GUARD + " must be set"));
        Duration open =
                Duration.ofMillis(circuit.getWaitIntervalFunctionInOpenState().apply(1));
        GuardedEndpoints endpoints = new GuardedEndpoints(
                new PostedMessages(reach, timeout, null, machine.clock()),
                new GuardedEndpoints.Guards(circuit, open, limits.timeLimiter(GUARD), bulkheads.bulkhead(GUARD)),
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "webhook-limits")),
                spans);
        Gauge.builder("namro.webhooks.circuits.open", endpoints, GuardedEndpoints::open)
                .description("Subscribers that are left alone for a while because they are down")
                .register(metrics);
        return endpoints;
    }
}
