package vn.namro.platform.security;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** Which roles may call which endpoints of a service. What no rule names is denied. */
@FunctionalInterface
public interface AccessRules {

    /** Adds the rules of one service; the first that matches decides. */
    void addTo(AuthorizeExchangeSpec exchanges);
}
