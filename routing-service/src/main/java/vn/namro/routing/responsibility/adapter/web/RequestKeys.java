package vn.namro.routing.responsibility.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.security.Reader;
import vn.namro.routing.responsibility.domain.version.Activation.Request;

/** The header {@code Idempotency-Key}: keys of one person say nothing about those of another. */
final class RequestKeys {

    private RequestKeys() {}

    /** The request under its key; null without one. {@code what} tells apart what the key may be used for. */
    static @Nullable Request request(@Nullable String key, String what, Reader reader, byte[] body) {
        return key == null
                ? null
                : new Request(
                        digest((what + "\n" + reader.subject() + "\n" + key).getBytes(StandardCharsets.UTF_8)),
                        digest(body));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
