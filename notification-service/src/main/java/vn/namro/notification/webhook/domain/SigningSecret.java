package vn.namro.notification.webhook.domain;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What messages are signed with. Its text is told once, to who subscribes, and to nobody afterwards.
 *
 * @param text {@code whsec_} and 24 to 64 bytes in base64, after Standard Webhooks
 * @param until when it is used no more, because another took its place; absent: in use
 */
public record SigningSecret(String text, @Nullable Instant until) {

    private static final String PREFIX = "whsec_";

    public SigningSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret must begin with " + PREFIX);
        }
        int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
        if (bytes < 24 || bytes > 64) {
            throw new IllegalArgumentException("a signing secret must have 24 to 64 bytes, not " + bytes);
        }
    }

    /** A secret of these bytes, to be drawn by chance. */
    public static SigningSecret of(byte[] bytes) {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes), null);
    }

    /** The bytes that sign. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    SigningSecret ending(Instant at) {
        return new SigningSecret(text, at);
    }

    boolean isInUseAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "SigningSecret[until=" + until + "]";
    }
}
