package vn.namro.platform.stop;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an instance stops. */
@Configuration(proxyBeanMethods = false)
public class StopConfiguration {

    @Bean
    Drain drain(
            @Value("${namro.drain}") Duration wait,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration stopWithin) {
        return new Drain(wait, stopWithin);
    }
}
