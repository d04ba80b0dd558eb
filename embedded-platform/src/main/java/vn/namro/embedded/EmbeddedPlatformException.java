package vn.namro.embedded;

import org.jspecify.annotations.Nullable;

/**
 * A broker or database could not start or stop: the port is taken, the data directory is in use or not writable, the disk
 * is full, or a file is damaged. The message is one sentence for the person in front of the machine.
 */
public final class EmbeddedPlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
