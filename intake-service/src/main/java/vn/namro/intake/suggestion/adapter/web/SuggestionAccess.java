package vn.namro.intake.suggestion.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Suggestions are for who files. */
@Component
final class SuggestionAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/suggestions/category")
                .hasAnyRole(Role.ENTERPRISE.name(), Role.CLERK.name());
    }
}
