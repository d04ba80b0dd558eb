package vn.namro.local.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Properties;

/**
 * What a backup says of itself.
 *
 * @param format how the file is laid out; others than {@link #FORMAT} are refused
 * @param madeAt when it was made
 */
record Label(String format, Instant madeAt) {

    static final String FILE = "namro-backup.properties";
    static final String FORMAT = "1";

    static Label of(Instant now) {
        return new Label(FORMAT, now);
    }

    void writeTo(Path directory) throws IOException {
        Files.write(directory.resolve(FILE), List.of("format=" + format, "madeAt=" + madeAt));
    }

    /** @throws IOException if there is none, or it is one of another layout */
    static Label readFrom(Path directory) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve(FILE))) {
            lines.load(in);
        }
        String format = lines.getProperty("format", "");
        if (!format.equals(FORMAT)) {
            throw new IOException("format must be " + FORMAT + ", not '" + format + "'");
        }
        try {
            return new Label(format, Instant.parse(lines.getProperty("madeAt", "")));
        } catch (DateTimeParseException e) {
            throw new IOException("madeAt is no moment", e);
        }
    }
}
