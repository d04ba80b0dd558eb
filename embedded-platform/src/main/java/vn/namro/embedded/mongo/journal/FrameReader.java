package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of frames to its end and says how it ended. Tells a torn end (a crash, nothing sound behind it) from
 * damage (a sound frame behind a broken one), which is a {@link DamagedFileException}.
 */
final class FrameReader {

    /**
     * @param soundBytes length of the part that is sound; the file may be longer when {@code torn}
     * @param nextSequence sequence the next frame must have
     * @param cleanEnd the last frame says that the writer finished
     * @param torn bytes of an unfinished frame follow
     */
    record Ending(long soundBytes, long firstSequence, long nextSequence, boolean cleanEnd, boolean torn) {}

    private static final int WINDOW = 4 << 20;

    private final Path path;
    private final FileChannel file;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;

    private FrameReader(Path path, FileChannel file) throws IOException {
        this.path = path;
        this.file = file;
        this.size = file.size();
    }

    static Ending read(Path path, RecordSink sink) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new FrameReader(path, file).readAll(sink);
        }
    }

    private Ending readAll(RecordSink sink) throws IOException {
        ByteBuffer header = bytes(0, FrameFormat.FILE_HEADER);
        if (header.remaining() < FrameFormat.FILE_HEADER) {
            return new Ending(0, 0, 0, false, true);
        }
        if (!FrameFormat.isFileHeader(header)) {
            throw new DamagedFileException(path, 0, "it does not begin as a journal or snapshot");
        }
        return readFrames(header.getLong(8), header.getLong(16), sink);
    }

    private Ending readFrames(long salt, long firstSequence, RecordSink sink) throws IOException {
        long offset = FrameFormat.FILE_HEADER;
        long sequence = firstSequence;
        boolean cleanEnd = false;
        while (offset < size) {
            ByteBuffer payload = frameAt(offset, salt);
            if (payload == null || sequenceAt(offset) != sequence) {
                refuseDamage(offset, salt, sequence);
                return new Ending(offset, firstSequence, sequence, false, true);
            }
            cleanEnd = !payload.hasRemaining();
            offset += FrameFormat.FRAME_HEADER + payload.remaining();
            replay(payload, offset, sink);
            sequence++;
        }
        return new Ending(offset, firstSequence, sequence, cleanEnd, false);
    }

    private void replay(ByteBuffer payload, long offset, RecordSink sink) throws IOException {
        try {
            RecordBuffer.replay(payload, sink);
        } catch (RuntimeException unreadable) {
            throw new DamagedFileException(path, offset, "a record cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    /** The payload of a sound frame that begins here, or null. */
    private @Nullable ByteBuffer frameAt(long offset, long salt) throws IOException {
        ByteBuffer header = bytes(offset, FrameFormat.FRAME_HEADER);
        if (header.remaining() < FrameFormat.FRAME_HEADER || header.getInt(0) != FrameFormat.MARKER) {
            return null;
        }
        int length = header.getInt(4);
        if (length < 0 || length > FrameFormat.MAX_PAYLOAD || offset + FrameFormat.FRAME_HEADER + length > size) {
            return null;
        }
        ByteBuffer payload = bytes(offset + FrameFormat.FRAME_HEADER, length);
        return FrameFormat.checksum(salt, header.getLong(8), payload) == header.getInt(16) ? payload : null;
    }

    private long sequenceAt(long offset) throws IOException {
        return bytes(offset + 8, 8).getLong();
    }

    private void refuseDamage(long brokenAt, long salt, long sequence) throws IOException {
        for (long from = brokenAt + 1; from < size; from += WINDOW) {
            ByteBuffer rest = bytes(from, WINDOW + 3);
            for (int i = 0; i + 4 <= rest.limit(); i++) {
                boolean candidate = rest.getInt(i) == FrameFormat.MARKER;
                if (candidate && frameAt(from + i, salt) != null && sequenceAt(from + i) >= sequence) {
                    throw new DamagedFileException(path, brokenAt, "a sound frame follows at byte " + (from + i));
                }
            }
        }
    }

    /** The bytes there, fewer at the end of the file; read through a window, because most frames are small. */
    private ByteBuffer bytes(long offset, int length) throws IOException {
        int available = (int) Math.max(0, Math.min(length, size - offset));
        if (offset < windowStart || offset + available > windowStart + window.limit()) {
            window = load(offset, (int) Math.min(Math.max(available, WINDOW), size - offset));
            windowStart = offset;
        }
        return window.slice((int) (offset - windowStart), available);
    }

    private ByteBuffer load(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.max(0, length));
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new IOException(path + " became shorter while it was read");
            }
        }
        return buffer.flip();
    }
}
