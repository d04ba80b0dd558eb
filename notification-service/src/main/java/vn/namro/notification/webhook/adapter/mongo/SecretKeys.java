package vn.namro.notification.webhook.adapter.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes signing secrets unreadable in the database: AES-256-GCM, bound to the subscription, so that none can be moved to
 * another one. Without a key they are kept as they are. The first key seals, all open: so a key can be changed.
 */
final class SecretKeys {

    private static final String SEALED = "sealed:";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    private SecretKeys() {}

    /**
     * Reads keys.
     *
     * @param setting keys of 32 bytes in base64, with commas between them; empty: none
     * @throws IllegalArgumentException if one is something else; its message does not tell it
     */
    static SecretKeys of(String setting) {
        SecretKeys read = new SecretKeys();
        for (String key : setting.isBlank() ? new String[0] : setting.split(",", -1)) {
            byte[] bytes = bytes(key.strip());
            read.keys.put(name(bytes), new SecretKeySpec(bytes, "AES"));
        }
        return read;
    }

    private static byte[] bytes(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("namro.webhooks.secret-keys must be base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "namro.webhooks.secret-keys must have " + KEY_BYTES + " bytes each, not " + bytes.length);
        }
        return bytes;
    }

    private static String name(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The text as it is stored for a subscription. */
    String seal(String text, String subscriptionId) {
        return keys.entrySet().stream()
                .findFirst()
                .map(key -> SEALED + key.getKey() + ":" + seal(text, subscriptionId, key.getValue()))
                .orElse(text);
    }

    private String seal(String text, String subscriptionId, SecretKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, subscriptionId, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * The text of what is stored for a subscription, sealed or not.
     *
     * @throws IllegalStateException if the key is not there, or it was sealed for another subscription
     */
    String open(String stored, String subscriptionId) {
        if (!stored.startsWith(SEALED)) {
            return stored;
        }
        int end = stored.indexOf(':', SEALED.length());
        SecretKey key = keys.get(stored.substring(SEALED.length(), end));
        if (key == null) {
            throw new IllegalStateException("namro.webhooks.secret-keys lacks the key with which the secret of "
                    + subscriptionId + " is sealed");
        }
        byte[] all = Base64.getDecoder().decode(stored.substring(end + 1));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, subscriptionId, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String subscriptionId, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(subscriptionId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of " + subscriptionId + " cannot be sealed or opened", e);
        }
    }
}
