package vn.namro.routing.absence.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** Who enters whose absences: officers their own, leads those of their agency, the City Office all. */
@Component
final class AbsenceAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/absences", "/api/absences/*/withdrawal")
                .hasAnyRole(Role.OFFICER.name(), Role.AGENCY_LEAD.name(), Role.COORDINATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/api/absences", "/api/absences/*")
                .hasAnyRole(
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.AUDITOR.name(),
                        Role.ADMIN.name());
    }

    /** Whether the reader sees the absences of an agency's people. */
    static boolean sees(Reader reader, String agencyId) {
        return seesAll(reader) || agencyId.equals(reader.agencyId());
    }

    static boolean seesAll(Reader reader) {
        return reader.is(Role.COORDINATOR, Role.AUDITOR, Role.ADMIN);
    }

    /** Whether the reader may say when an officer of an agency is absent. */
    static boolean decides(Reader reader, String officerId, String agencyId) {
        boolean own = reader.is(Role.OFFICER, Role.AGENCY_LEAD)
                && agencyId.equals(reader.agencyId())
                && officerId.equals(reader.officerId());
        boolean lead = reader.is(Role.AGENCY_LEAD) && agencyId.equals(reader.agencyId());
        return own || lead || reader.is(Role.COORDINATOR, Role.ADMIN);
    }
}
