package vn.namro.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Positions in lists, as opaque texts that cannot be made up: signed with a key of the service. */
public final class Cursors {

    private static final int SIGNATURE = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Creates cursors under a key of at least 32 bytes. */
    public Cursors(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("key must have at least 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Returns the opaque form of a position. */
    public String write(String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(sign(text), SIGNATURE + text.length);
        System.arraycopy(text, 0, signed, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Reads a position back; empty if the cursor was tampered with. */
    public Optional<String> read(String cursor) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length <= SIGNATURE) {
                return Optional.empty();
            }
            byte[] text = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
            boolean genuine = MessageDigest.isEqual(sign(text), Arrays.copyOf(signed, SIGNATURE));
            return genuine ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
        }
    }
}
