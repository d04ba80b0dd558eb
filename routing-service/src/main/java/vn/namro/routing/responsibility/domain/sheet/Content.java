package vn.namro.routing.responsibility.domain.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** The name of a version follows from its content, so that a version cannot change, and is the same in every format. */
public final class Content {

    private static final int DIGITS = 12;

    private Content() {}

    /** The version that exactly these entries in this order make: {@code m-} and 12 hexadecimal digits. */
    public static String version(List<MatrixEntry> entries) {
        MessageDigest digest = sha256();
        for (MatrixEntry entry : entries) {
            for (String cell : SheetWriter.cells(entry)) {
                digest.update(cell.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        return "m-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
