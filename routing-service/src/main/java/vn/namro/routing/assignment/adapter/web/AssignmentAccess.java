package vn.namro.routing.assignment.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Which roles may ask about assignments at all; {@link Scopes} says which of them each may see. */
@Component
final class AssignmentAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/assignments/**")
                .hasAnyRole(Role.OFFICER.name(), Role.AGENCY_LEAD.name(), Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.POST, "/api/triage/**")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers("/api/assignments/**")
                .hasAnyRole(
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name())
                .pathMatchers("/api/triage/**")
                .hasAnyRole(Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.POST, "/api/calendar/recomputation")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/api/calendar/recomputation", "/api/reorganisations/*/effects")
                .hasAnyRole(Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                .pathMatchers("/api/decisions")
                .hasAnyRole(
                        Role.CLERK.name(),
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }
}
