package vn.namro.intake.attachment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of files that are taken. A file is what its content says, whatever its name or its sender says. */
public enum FileKind {
    /** After ISO/IEC 10918-1: start of image, then a marker. */
    JPEG("image/jpeg", List.of("jpg", "jpeg"), head -> startsWith(head, 0, 0xFF, 0xD8, 0xFF)),
    /** After ISO/IEC 15948: signature, then the chunk {@code IHDR}. */
    PNG(
            "image/png",
            List.of("png"),
            head -> startsWith(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
                    && startsWith(head, 12, 'I', 'H', 'D', 'R')),
    /** After RFC 9649: a RIFF container of the form {@code WEBP} that begins with a VP8 chunk. */
    WEBP(
            "image/webp",
            List.of("webp"),
            head -> startsWith(head, 0, 'R', 'I', 'F', 'F') && startsWith(head, 8, 'W', 'E', 'B', 'P', 'V', 'P', '8')),
    /** After ISO 32000: the version is the first thing in the file. */
    PDF(
            "application/pdf",
            List.of("pdf"),
            head -> startsWith(head, 0, '%', 'P', 'D', 'F', '-', '1', '.')
                    || startsWith(head, 0, '%', 'P', 'D', 'F', '-', '2', '.'));

    /** So many bytes at the beginning tell the kind. */
    static final int HEAD = 16;

    private final String mediaType;
    private final List<String> endings;
    private final Predicate<byte[]> recognised;

    FileKind(String mediaType, List<String> endings, Predicate<byte[]> recognised) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.recognised = recognised;
    }

    /** The kind of a file that begins so; empty if it is none of them. */
    static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> kind.recognised.test(head))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in place. */
    public boolean isPicture() {
        return this != PDF;
    }

    /** How its names end, the usual ending first, without a dot. */
    List<String> endings() {
        return endings;
    }

    private static boolean startsWith(byte[] head, int from, int... expected) {
        if (head.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[from + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
