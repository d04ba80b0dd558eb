package vn.namro.notification.deadline.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Which roles may call which endpoints; what of it each may see is decided per object. */
@Component
class DeadlineAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, "/api/deadlines/**")
                .hasAnyRole(names(Role.OFFICER, Role.AGENCY_LEAD, Role.COORDINATOR, Role.AUDITOR, Role.ADMIN))
                .pathMatchers(HttpMethod.GET, "/api/deliveries")
                .hasAnyRole(names(Role.OFFICER, Role.COORDINATOR, Role.AUDITOR, Role.OPERATOR, Role.ADMIN))
                .pathMatchers(HttpMethod.POST, "/api/deliveries/**")
                .hasAnyRole(names(Role.OPERATOR, Role.ADMIN))
                .pathMatchers(HttpMethod.POST, "/api/calendar/due")
                .authenticated();
    }

    private static String[] names(Role... roles) {
        String[] names = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            names[i] = roles[i].name();
        }
        return names;
    }
}
