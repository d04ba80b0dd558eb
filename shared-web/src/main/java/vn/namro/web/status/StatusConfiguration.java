package vn.namro.web.status;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The status page. */
@Configuration(proxyBeanMethods = false)
@Import(StatusController.class)
public class StatusConfiguration {

    @Bean
    Vitals vitals(MeterRegistry metrics) {
        return new Vitals(metrics);
    }
}
