package vn.namro.intake.identity.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;

/** Open to all; where there is no such endpoint, that makes the answer 404 and not a question for a sign-in. */
@Component
final class DevTokenAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges.pathMatchers(HttpMethod.POST, "/dev/tokens").permitAll();
    }
}
