package vn.namro.notification.feed.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Who has a secret address sees its calendar; addresses are given to people of the city. */
@Component
class FeedAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, PublicFeedController.PATHS)
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, PublicFeedController.PATHS)
                .permitAll()
                .pathMatchers("/api/feeds")
                .hasAnyRole(
                        Role.CLERK.name(),
                        Role.OFFICER.name(),
                        Role.AGENCY_LEAD.name(),
                        Role.COORDINATOR.name(),
                        Role.ADMIN.name());
    }
}
