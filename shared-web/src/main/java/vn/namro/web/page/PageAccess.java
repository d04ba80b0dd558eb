package vn.namro.web.page;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import vn.namro.platform.security.AccessRules;

/** What of the pages is open to all: files, language, coming in and going out. */
final class PageAccess implements AccessRules {

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, "/assets/**", "/language", "/sign-in")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/oauth2/authorization/*", "/login/oauth2/code/*")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/sign-in", "/sign-out")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/session")
                .authenticated();
    }
}
