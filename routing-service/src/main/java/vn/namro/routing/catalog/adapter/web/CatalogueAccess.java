package vn.namro.routing.catalog.adapter.web;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** The dated catalogue names officers: it is for those who work with it, not for enterprises. */
@Component
final class CatalogueAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers("/api/agencies", "/api/officers", "/api/calendar")
                .hasAnyRole(
                        Role.CLERK.name(),
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }
}
