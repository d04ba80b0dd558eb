package vn.namro.web.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one client may ask an instance of a service.
 *
 * @param period after which the count begins anew
 * @param known requests in a period of somebody who shows a token or a session; 0: without limit
 * @param unknown requests in a period from an address that shows neither; 0: without limit
 * @param clients counted at the same time; who asked longest ago is forgotten first
 */
@ConfigurationProperties("namro.limits")
public record LimitSettings(Duration period, int known, int unknown, int clients) {

    public LimitSettings {
        if (period.compareTo(Duration.ofSeconds(1)) < 0 || period.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("namro.limits.period must be 1 s to 1 h, not " + period);
        }
        if (known < 0 || unknown < 0 || clients < 1) {
            throw new IllegalArgumentException("namro.limits must not be negative, clients at least 1");
        }
    }
}
