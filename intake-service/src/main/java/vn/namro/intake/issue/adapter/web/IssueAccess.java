package vn.namro.intake.issue.adapter.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;

/** Who may call what; which issues a reader then sees is {@code Viewer}'s matter. Operators see none. */
@Component
final class IssueAccess implements AccessRules {

    private static final String[] FILERS = names(Role.ENTERPRISE, Role.CLERK);
    private static final String[] REFUSERS = names(Role.CLERK, Role.COORDINATOR);
    private static final String[] READERS = names(
            Role.ENTERPRISE, Role.CLERK, Role.OFFICER, Role.AGENCY_LEAD, Role.COORDINATOR, Role.AUDITOR, Role.ADMIN);

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/issues")
                .hasAnyRole(FILERS)
                .pathMatchers(
                        HttpMethod.POST,
                        "/api/issues/*/information",
                        "/api/issues/*/withdrawal",
                        "/api/issues/*/confirmation",
                        "/api/issues/*/dispute",
                        "/api/issues/*/attachments")
                .hasAnyRole(FILERS)
                .pathMatchers(HttpMethod.POST, "/api/issues/*/refusal")
                .hasAnyRole(REFUSERS)
                .pathMatchers(HttpMethod.GET, "/api/issues/similar")
                .hasAnyRole(FILERS)
                .pathMatchers(
                        HttpMethod.GET,
                        "/api/issues",
                        "/api/issues/*",
                        "/api/issues/*/timeline",
                        "/api/issues/*/stream",
                        "/api/issues/*/attachments",
                        "/api/issues/*/attachments/*",
                        "/my",
                        "/issues/*",
                        "/issues/*/receipt")
                .hasAnyRole(READERS)
                .pathMatchers(HttpMethod.POST, "/issues/*/refusal")
                .hasAnyRole(REFUSERS)
                .pathMatchers("/file")
                .hasAnyRole(FILERS)
                .pathMatchers(HttpMethod.POST, "/issues/*/*")
                .hasAnyRole(FILERS)
                .pathMatchers(HttpMethod.GET, "/", "/track", "/track/*", "/api/tracking/*")
                .permitAll();
    }

    private static String[] names(Role... roles) {
        String[] names = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            names[i] = roles[i].name();
        }
        return names;
    }
}
