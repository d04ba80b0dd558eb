package vn.namro.intake.attachment.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file on its way in: makes pieces of one size out of those that come, and holds no more than one of them. */
public final class Arrival {

    /** Small enough for a document with room to spare. */
    public static final int CHUNK = 192 * 1024;

    private final long most;
    private final Inspection inspection = new Inspection();
    private final byte[] waiting = new byte[CHUNK];
    private int filled;
    private int chunks;
    private boolean tooLarge;
    private boolean kept;

    public Arrival(long most) {
        this.most = most;
    }

    /** Whether the next piece still fits in; if not, no more need come. */
    public boolean takes(byte[] piece) {
        tooLarge = inspection.size() + piece.length > most;
        return !tooLarge;
    }

    /** Takes a piece; gives the chunks that are full by now. */
    public List<byte[]> add(byte[] piece) {
        inspection.add(piece);
        List<byte[]> full = new ArrayList<>();
        for (int from = 0; from < piece.length; ) {
            int more = Math.min(CHUNK - filled, piece.length - from);
            System.arraycopy(piece, from, waiting, filled, more);
            from += more;
            filled += more;
            if (filled == CHUNK) {
                full.addAll(rest());
            }
        }
        return full;
    }

    /** What is left after the last piece. */
    public List<byte[]> rest() {
        if (filled == 0) {
            return List.of();
        }
        byte[] left = Arrays.copyOf(waiting, filled);
        filled = 0;
        return List.of(left);
    }

    /** The number of the next chunk, from 0. */
    public int next() {
        return chunks++;
    }

    public int chunks() {
        return chunks;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    public Inspection inspection() {
        return inspection;
    }

    public void keep() {
        kept = true;
    }

    public boolean isKept() {
        return kept;
    }
}
