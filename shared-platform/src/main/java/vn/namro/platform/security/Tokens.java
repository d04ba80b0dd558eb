package vn.namro.platform.security;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;

/**
 * How tokens are verified: by the keys of the configured issuer, or, in the local mode only, by a key on this machine.
 * A service with neither does not start.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Tokens.Settings.class)
public class Tokens {

    /** The issuer stays text: making it a URL takes longer than checking the signature where it is none. */
    private static final MappedJwtClaimSetConverter CLAIMS =
            MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer));

    /**
     * Where tokens come from.
     *
     * @param issuer URL of the OpenID Connect provider; empty in the local mode
     * @param audience that every token must be meant for
     * @param devKeyFile where the local mode keeps its key; empty where an issuer is configured
     */
    @ConfigurationProperties("namro.security")
    public record Settings(String issuer, String audience, String devKeyFile) {

        public Settings {
            if (issuer.isBlank() == devKeyFile.isBlank()) {
                throw new IllegalArgumentException(
                        "exactly one of namro.security.issuer and namro.security.dev-key-file must be set");
            }
        }
    }

    @Bean
    @Conditional(LocalMode.class)
    DevIdentity devIdentity(Settings settings) {
        return DevIdentity.in(Path.of(settings.devKeyFile()));
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(Settings settings, ObjectProvider<DevIdentity> devIdentity) {
        DevIdentity local = devIdentity.getIfAvailable();
        if (local != null) {
            NimbusReactiveJwtDecoder decoder =
                    NimbusReactiveJwtDecoder.withSecretKey(local.key()).build();
            decoder.setClaimSetConverter(CLAIMS);
            decoder.setJwtValidator(validator(DevIdentity.ISSUER, settings.audience()));
            return decoder;
        }
        return new SupplierReactiveJwtDecoder(() -> {
            NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withIssuerLocation(settings.issuer())
                    .build();
            decoder.setClaimSetConverter(CLAIMS);
            decoder.setJwtValidator(validator(settings.issuer(), settings.audience()));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)));
    }
}
