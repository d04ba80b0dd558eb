package vn.namro.notification.webhook.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.namro.notification.webhook.domain.SigningSecret;

/** What is signed here is verified by the library of the specification's authors. */
class SignatureTest {

    private static final long SEED = 20_261_123;
    private static final int BODIES = 10_000;
    private static final int LONGEST = 2_000;

    private final Random random = new Random(SEED);
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void an_independent_verifier_accepts_every_one_of_ten_thousand_random_bodies() throws Exception {
        int accepted = 0;
        for (int i = 0; i < BODIES; i++) {
            SigningSecret secret = secret();
            String body = body();
            String id = "msg_" + Long.toHexString(random.nextLong());
            new Webhook(secret.text()).verify(body, headers(id, Signature.of(id, now, bytes(body), List.of(secret))));
            accepted++;
        }
        assertThat(accepted).isEqualTo(BODIES);
    }

    @Test
    void it_accepts_neither_another_body_nor_id_nor_secret() {
        SigningSecret secret = secret();
        String signature = Signature.of("msg_1", now, bytes("{\"a\":1}"), List.of(secret));

        assertRefused(secret, "{\"a\":2}", headers("msg_1", signature));
        assertRefused(secret, "{\"a\":1}", headers("msg_2", signature));
        assertRefused(secret(), "{\"a\":1}", headers("msg_1", signature));
    }

    @Test
    void during_a_rotation_either_secret_verifies() throws Exception {
        SigningSecret next = secret();
        SigningSecret before = secret();
        HttpHeaders headers = headers("msg_1", Signature.of("msg_1", now, bytes("{}"), List.of(next, before)));

        new Webhook(next.text()).verify("{}", headers);
        new Webhook(before.text()).verify("{}", headers);
        assertRefused(secret(), "{}", headers);
    }

    private static void assertRefused(SigningSecret secret, String body, HttpHeaders headers) {
        assertThatThrownBy(() -> new Webhook(secret.text()).verify(body, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private SigningSecret secret() {
        byte[] bytes = new byte[24 + random.nextInt(41)];
        random.nextBytes(bytes);
        return SigningSecret.of(bytes);
    }

    /** Any characters, those beyond the first plane among them; halves of pairs have no bytes in UTF-8. */
    private String body() {
        return random.ints(random.nextInt(LONGEST), 0, Character.MAX_CODE_POINT + 1)
                .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private HttpHeaders headers(String id, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
