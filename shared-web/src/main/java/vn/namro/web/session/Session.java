package vn.namro.web.session;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A person's stay in the browser.
 *
 * @param claims what the token said at the sign-in, so that pages and API know the person the same way
 * @param csrf shows that a request comes from our page
 * @param idToken of the provider, which it wants back at the sign-out
 */
public record Session(
        Map<String, Object> claims,
        String csrf,
        Instant startedAt,
        Instant endsAt,
        @Nullable String idToken) {

    public Session {
        claims = Map.copyOf(claims);
        if (!endsAt.isAfter(startedAt)) {
            throw new IllegalArgumentException("endsAt must be after startedAt " + startedAt + ": " + endsAt);
        }
    }

    /** The person as a verified token names one. */
    public Jwt token() {
        return Jwt.withTokenValue("session")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .issuedAt(startedAt)
                .expiresAt(endsAt)
                .build();
    }
}
