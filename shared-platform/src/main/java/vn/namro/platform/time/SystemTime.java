package vn.namro.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock is injected once; whoever brings another (a test, the demo) drives time through the whole system. */
@Configuration(proxyBeanMethods = false)
public class SystemTime {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
