package vn.namro.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spans go to where {@link TracingOnDemand} let Spring Boot set up an exporter, else nowhere. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    @Bean
    Spans spans(ObjectProvider<OpenTelemetry> telemetry) {
        OpenTelemetry wanted = telemetry.getIfAvailable();
        return wanted == null ? Spans.NONE : new OpenTelemetrySpans(wanted.getTracer("vn.namro"));
    }
}
