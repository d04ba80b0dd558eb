package vn.namro.platform.time;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import vn.namro.platform.security.AccessRules;

/** Open to all; where there is no such endpoint, that makes the answer 404 and not a question for a sign-in. */
final class ClockAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges.pathMatchers("/dev/clock").permitAll();
    }
}
