package vn.namro.platform.trace;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.PlatformSettings;

/** Spans go where the settings say; where they say nothing, nothing of OpenTelemetry is even made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
public class TraceConfiguration {

    @Bean
    Spans spans(TraceSettings settings, PlatformSettings service) {
        return settings.endpoint().isBlank() ? Spans.NONE : OpenTelemetrySpans.exported(settings, service);
    }
}
