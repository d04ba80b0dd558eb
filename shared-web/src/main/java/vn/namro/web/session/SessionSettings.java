package vn.namro.web.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long people stay signed in.
 *
 * @param lifetime after it a person signs in again; what the provider takes from a person holds at the latest then
 * @param secure whether cookies travel over HTTPS only; off only where everything is on one machine
 */
@ConfigurationProperties("namro.session")
public record SessionSettings(Duration lifetime, boolean secure) {

    private static final Duration LONGEST = Duration.ofHours(24);

    public SessionSettings {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("namro.session.lifetime must be up to " + LONGEST + ", not " + lifetime);
        }
    }
}
