package vn.namro.platform.trace;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Lets Spring Boot set up OpenTelemetry only where an endpoint is given; without one, nothing of it exists. Spans that
 * Spring itself would make of every observation are never made: they hold addresses with what people asked for.
 */
final class TracingOnDemand implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ENDPOINT = "management.otlp.tracing.endpoint";

    private static final String ACTUATOR = "org.springframework.boot.actuate.autoconfigure.";
    private static final Set<String> CONCERNED = Set.of("tracing.", "opentelemetry.", "logging.");
    private static final Set<String> ALWAYS = Set.of(
            ACTUATOR + "logging.LogFileWebEndpointAutoConfiguration",
            ACTUATOR + "logging.LoggersEndpointAutoConfiguration");
    private static final Set<String> ON_DEMAND = Set.of(
            ACTUATOR + "opentelemetry.OpenTelemetryAutoConfiguration",
            ACTUATOR + "tracing.OpenTelemetryTracingAutoConfiguration",
            ACTUATOR + "tracing.otlp.OtlpTracingAutoConfiguration");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean wanted = !environment.getProperty(ENDPOINT, "").isBlank();
        boolean[] matches = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            matches[i] =
                    name == null || !isConcerned(name) || ALWAYS.contains(name) || (wanted && ON_DEMAND.contains(name));
        }
        return matches;
    }

    private static boolean isConcerned(String name) {
        return CONCERNED.stream().anyMatch(folder -> name.startsWith(ACTUATOR + folder));
    }
}
