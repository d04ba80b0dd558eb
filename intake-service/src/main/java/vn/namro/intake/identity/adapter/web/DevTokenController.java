package vn.namro.intake.identity.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.DevIdentity;
import vn.namro.platform.security.LocalMode;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Tokens;
import vn.namro.platform.time.MachineTime;

/** Gives anybody on this machine any role: for trying the system out. Where an issuer is configured it does not exist. */
@RestController
@Conditional(LocalMode.class)
final class DevTokenController {

    private static final Duration VALID_FOR = Duration.ofHours(8);

    private final JwtEncoder encoder;
    private final String audience;
    private final Problems problems;
    private final MachineTime time;

    DevTokenController(DevIdentity identity, Tokens.Settings settings, Problems problems, MachineTime time) {
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(identity.key()));
        this.audience = settings.audience();
        this.problems = problems;
        this.time = time;
    }

    /** An access token answer after RFC 6749. */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    @PostMapping(
            path = "/dev/tokens",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> token(@RequestBody(required = false) Mono<byte[]> body, ServerWebExchange exchange) {
        return body.defaultIfEmpty(new byte[0])
                .map(DevTokenRequest::read)
                .map(request -> request.faults().isEmpty() ? issued(request) : refused(request, exchange));
    }

    private ResponseEntity<Object> refused(DevTokenRequest request, ServerWebExchange exchange) {
        String code = request.isUnreadable() ? "MALFORMED_JSON" : "INVALID_REQUEST";
        return problems.answer(exchange, HttpStatus.BAD_REQUEST, code, request.faults());
    }

    private ResponseEntity<Object> issued(DevTokenRequest request) {
        String token = encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims(request)))
                .getTokenValue();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(token, "Bearer", VALID_FOR.toSeconds()));
    }

    private JwtClaimsSet claims(DevTokenRequest request) {
        Instant now = time.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(DevIdentity.ISSUER)
                .audience(List.of(audience))
                .subject(request.subject())
                .issuedAt(now)
                .expiresAt(now.plus(VALID_FOR))
                .claim(Reader.ROLES, List.of(request.role()));
        String taxCode = request.taxCode();
        if (taxCode != null) {
            claims.claim(Reader.TAX_CODE, taxCode);
        }
        String agencyId = request.agencyId();
        if (agencyId != null) {
            claims.claim(Reader.AGENCY, agencyId);
        }
        String officerId = request.officerId();
        if (officerId != null) {
            claims.claim(Reader.OFFICER, officerId);
        }
        return claims.build();
    }
}
