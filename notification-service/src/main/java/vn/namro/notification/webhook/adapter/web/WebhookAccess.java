package vn.namro.notification.webhook.adapter.web;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Leads subscribe for their own agency, administrators for any and for all. */
@Component
class WebhookAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers("/api/webhooks", "/api/webhooks/**")
                .hasAnyRole(Role.AGENCY_LEAD.name(), Role.ADMIN.name());
    }
}
