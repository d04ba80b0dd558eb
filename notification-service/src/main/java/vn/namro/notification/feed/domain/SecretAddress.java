package vn.namro.notification.feed.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a calendar's address that nobody can guess: who knows it sees the calendar, since calendar programs cannot
 * sign in.
 *
 * @param text 32 bytes drawn by chance, in base64url
 */
public record SecretAddress(String text) {

    /** How many bytes are drawn. */
    public static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public SecretAddress {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a secret address must be 43 characters of base64url");
        }
    }

    /** An address of these bytes. */
    public static SecretAddress of(byte[] drawn) {
        if (drawn.length != BYTES) {
            throw new IllegalArgumentException(
                    "a secret address must be made of " + BYTES + " bytes, not " + drawn.length);
        }
        return new SecretAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    /** Reads what somebody asked for; empty if it cannot be an address. */
    public static Optional<SecretAddress> read(String asked) {
        return FORM.matcher(asked).matches() ? Optional.of(new SecretAddress(asked)) : Optional.empty();
    }

    /** What is stored in its place. It needs no salt: there is nothing to guess in 32 bytes of chance. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "SecretAddress[…]";
    }
}
