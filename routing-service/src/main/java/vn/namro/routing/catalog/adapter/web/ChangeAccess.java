package vn.namro.routing.catalog.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** Who changes the catalogue: leads the people of their agency, the City Office everything. */
@Component
final class ChangeAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.PUT, "/api/officers/*")
                .hasAnyRole(Role.AGENCY_LEAD.name(), Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.PUT, "/api/calendar/days/*")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.POST, "/api/calendar/days/*/removal")
                .hasAnyRole(Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/api/catalog/audit")
                .hasAnyRole(Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/api/officers/*", "/api/calendar/days/*")
                .hasAnyRole(
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }

    /** Whether the reader may change the people of an agency. */
    static boolean decides(Reader reader, String agencyId) {
        return reader.is(Role.COORDINATOR, Role.ADMIN)
                || reader.is(Role.AGENCY_LEAD) && agencyId.equals(reader.agencyId());
    }
}
