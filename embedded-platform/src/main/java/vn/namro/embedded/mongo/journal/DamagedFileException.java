package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal or snapshot holds bytes that no crash explains; starting anyway could lose acknowledged writes silently. */
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(Path file, long offset, String what) {
        super("%s is damaged at byte %d: %s".formatted(file, offset, what));
    }
}
