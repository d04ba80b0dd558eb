package vn.namro.notification.delivery.adapter.mail;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import vn.namro.platform.security.AccessRules;

/** Lets everybody on this machine look into the mailboxes of the local mode. */
final class MailboxAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges.pathMatchers(HttpMethod.GET, "/dev/mailbox/**").permitAll();
    }
}
