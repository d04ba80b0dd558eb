package vn.namro.routing.reorganisation.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** The City Office enters reorganisations; whoever works with the catalogue may know what is coming. */
@Component
final class ReorganisationAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/reorganisations", "/api/reorganisations/*/withdrawal")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/api/reorganisations", "/api/reorganisations/*")
                .hasAnyRole(
                        Role.CLERK.name(),
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }
}
