package vn.namro.routing.responsibility.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Coordinators make versions and bring them into force; whoever works by the matrix may read it. */
@Component
final class MatrixAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/matrix/versions/*/simulation")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name(), Role.AUDITOR.name())
                .pathMatchers(HttpMethod.POST, "/api/matrix/**")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers("/api/matrix/audit")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name(), Role.AUDITOR.name())
                .pathMatchers("/api/matrix/**")
                .hasAnyRole(
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }
}
