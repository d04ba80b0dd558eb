package vn.namro.notification.webhook.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.namro.notification.webhook.domain.SigningSecret;

/** Signs after Standard Webhooks 1.0: HMAC-SHA256 over id, time and body, one signature for each secret in use. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * The value of {@code webhook-signature}.
     *
     * @param at sent as {@code webhook-timestamp}, in whole seconds
     */
    static String of(String id, Instant at, byte[] body, List<SigningSecret> secrets) {
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(sign(id, at, body, secret)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sign(String id, Instant at, byte[] body, SigningSecret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
        }
    }
}
