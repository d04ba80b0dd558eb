package vn.namro.web.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service is known to the OpenID Connect provider.
 *
 * @param clientId the client's name there
 * @param clientSecret its password; unused in the local mode
 */
@ConfigurationProperties("namro.sign-in")
public record ProviderSettings(String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ProviderSettings[clientId=" + clientId + "]";
    }
}
