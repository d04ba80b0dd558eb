package vn.namro.intake.attachment.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Looks at a file while it passes by, piece by piece; keeps its first and last bytes only. */
public final class Inspection {

    private static final int TAIL = 1024;
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] PDF_END = {'%', '%', 'E', 'O', 'F'};

    private final MessageDigest digest = sha256();
    private final PdfNames names = new PdfNames();
    private byte[] head = {};
    private byte[] tail = {};
    private boolean jpegEnd;
    private long size;

    /** Looks at the next piece. */
    public void add(byte[] piece) {
        size += piece.length;
        digest.update(piece);
        head = head.length >= FileKind.HEAD ? head : joined(head, piece, FileKind.HEAD);
        byte[] seam = joined(last(tail, 1), piece, Integer.MAX_VALUE);
        jpegEnd = jpegEnd || contains(seam, JPEG_END);
        tail = last(joined(tail, last(piece, TAIL), Integer.MAX_VALUE), TAIL);
        if (FileKind.of(head).filter(kind -> kind == FileKind.PDF).isPresent() || head.length < FileKind.HEAD) {
            names.add(piece);
        }
    }

    /** Bytes so far. */
    public long size() {
        return size;
    }

    /** What it is by its content; empty if it is nothing that is taken. */
    public Optional<FileKind> kind() {
        return FileKind.of(head);
    }

    /** Everything that is wrong with it, after its last piece. */
    public Set<FileFault> faults() {
        if (size == 0) {
            return EnumSet.of(FileFault.EMPTY_FILE);
        }
        return kind().map(this::faultsOf).orElseGet(() -> EnumSet.of(FileFault.UNKNOWN_FILE_KIND));
    }

    private EnumSet<FileFault> faultsOf(FileKind kind) {
        EnumSet<FileFault> faults = EnumSet.noneOf(FileFault.class);
        if (!isWhole(kind)) {
            faults.add(FileFault.DAMAGED_FILE);
        }
        if (kind == FileKind.PDF && names.foundActive()) {
            faults.add(FileFault.ACTIVE_PDF);
        }
        return faults;
    }

    /** Cameras append things to a JPEG, so its end may be anywhere. */
    private boolean isWhole(FileKind kind) {
        return switch (kind) {
            case JPEG -> jpegEnd;
            case PNG -> Arrays.equals(last(tail, PNG_END.length), PNG_END);
            case WEBP -> declaredSize() + 8 == size;
            case PDF -> contains(tail, PDF_END);
        };
    }

    /** What a RIFF container says of its size, least byte first; it counts what follows these four bytes. */
    private long declaredSize() {
        return (head[4] & 0xFFL) | (head[5] & 0xFFL) << 8 | (head[6] & 0xFFL) << 16 | (head[7] & 0xFFL) << 24;
    }

    /** In hexadecimal digits, after the last piece; may be asked once. */
    public String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] joined(byte[] first, byte[] second, int most) {
        int length = (int) Math.min(most, (long) first.length + second.length);
        byte[] both = Arrays.copyOf(first, length);
        System.arraycopy(second, 0, both, first.length, length - first.length);
        return both;
    }

    private static byte[] last(byte[] bytes, int most) {
        return bytes.length <= most ? bytes : Arrays.copyOfRange(bytes, bytes.length - most, bytes.length);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
