package vn.namro.platform.time;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.LocalMode;

/**
 * The clocks are injected once. The plain {@link Clock} is the city's time, by which deadlines pass; whoever brings
 * another (a test, the demo) drives time through the whole system. {@link MachineTime} is the machine's.
 */
@Configuration(proxyBeanMethods = false)
@Import(ClockController.class)
public class SystemTime {

    /** Time that can be driven exists in the local mode only, and only where it is asked for. */
    @Bean
    @Conditional(LocalMode.class)
    @ConditionalOnProperty("namro.time.driven")
    @ConditionalOnMissingBean
    DrivenTime drivenTime() {
        return driven();
    }

    /** Time that can be driven and begins with the machine's: for whoever shares one among several services. */
    public static DrivenTime driven() {
        return new DrivenTime(Clock.systemUTC());
    }

    @Bean
    AccessRules clockAccess() {
        return new ClockAccess();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(ObjectProvider<DrivenTime> driven) {
        DrivenTime time = driven.getIfAvailable();
        return time == null ? Clock.systemUTC() : time.city();
    }

    @Bean
    @ConditionalOnMissingBean
    MachineTime machineTime(ObjectProvider<DrivenTime> driven) {
        DrivenTime time = driven.getIfAvailable();
        return new MachineTime(time == null ? Clock.systemUTC() : time.machine());
    }
}
