package vn.namro.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs the demo tokens of the local mode. It is made once, is kept beside the data, readable by its owner
 * only, and never exists where an issuer is configured.
 */
public final class DevIdentity {

    public static final String ISSUER = "urn:namro:local";
    public static final String AUDIENCE = "namro";

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private DevIdentity(SecretKey key) {
        this.key = key;
    }

    /** Reads the key, or makes it if there is none yet. */
    public static DevIdentity in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new DevIdentity(new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256"));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the local sign-in cannot be kept in " + file, e);
        }
    }

    /** Written aside and linked, so that services that start together never read half a key, nor two keys. */
    private static synchronized void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "the key must lie in a folder");
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(
                folder,
                "key",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, key);
        try {
            Files.createLink(target, aside);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its key is everybody's.
        } finally {
            Files.delete(aside);
        }
    }

    /** The key of the signature, HMAC with SHA-256. */
    public SecretKey key() {
        return key;
    }
}
