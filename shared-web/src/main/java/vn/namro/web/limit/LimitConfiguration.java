package vn.namro.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.namro.platform.http.ProblemErrorHandler;

/** Limits of rate, for all of a service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitConfiguration {

    /** After the chain of the security, whose order is −100. */
    @Bean
    @Order(0)
    RateLimits rateLimits(LimitSettings settings, ProblemErrorHandler problems, MeterRegistry metrics) {
        return new RateLimits(settings, problems, metrics);
    }
}
