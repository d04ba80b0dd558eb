package vn.namro.routing;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.platform.security.DevIdentity;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** The whole service over HTTP with its real security chain; only the broker is away. One context serves all tests. */
@SpringBootTest(
        classes = RoutingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=routing",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.producer.properties.max.block.ms=50",
            "logging.level.org.apache.kafka=OFF",
            "logging.level.org.springframework.kafka=OFF",
            "logging.level.vn.namro.platform.outbox=OFF"
        })
public abstract class OverHttp {

    protected static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {};

    /** Lives as long as the context, which is closed when all tests are over. */
    private static final DatabaseForTests DATABASE = new DatabaseForTests();

    @Autowired
    protected WebTestClient http;

    @Autowired
    private DevIdentity identity;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.data.mongodb.uri", DATABASE::uri);
        registry.add(
                "namro.security.dev-key-file",
                () -> temporary().resolve("dev.key").toString());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("routing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected String token(@Nullable String agencyId, Role... roles) {
        return token(agencyId, null, roles);
    }

    protected String token(@Nullable String agencyId, @Nullable String officerId, Role... roles) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(DevIdentity.ISSUER)
                .audience(List.of(DevIdentity.AUDIENCE))
                .subject("somebody")
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim(Reader.ROLES, List.of(roles).stream().map(Role::name).toList());
        if (agencyId != null) {
            claims.claim(Reader.AGENCY, agencyId);
        }
        if (officerId != null) {
            claims.claim(Reader.OFFICER, officerId);
        }
        return new NimbusJwtEncoder(new ImmutableSecret<>(identity.key()))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()))
                .getTokenValue();
    }

    protected String officerOf(String agencyId) {
        return token(agencyId, Role.OFFICER);
    }

    protected String coordinator() {
        return token(null, Role.COORDINATOR);
    }

    protected WebTestClient.ResponseSpec get(String token, String uri, Object... variables) {
        return http.get()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    protected WebTestClient.ResponseSpec post(String token, String uri, Object body, String language) {
        return http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
