package vn.namro.embedded.mongo.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How bytes lie in journal and snapshot files. A file is a header and frames; a frame is what one fsync made durable.
 *
 * <pre>
 * header (32 bytes): "NAMRODB1" | salt (8) | sequence of the first frame (8) | CRC-32C of these 24 (4) | zero (4)
 * frame: marker (4) | length of the payload (4) | sequence (8) | CRC-32C of salt, length, sequence, payload (4) | payload
 * </pre>
 *
 * A frame is written only after the frame before it is on disk. A broken frame with nothing sound behind it is therefore
 * the torn end of a crash; with a sound frame behind it, it is damage. The salt keeps old or stored bytes from passing
 * for a frame. A frame without payload marks a clean end.
 */
final class FrameFormat {

    static final long MAGIC = 0x4E414D524F444231L;
    static final int MARKER = 0x7E4E5246;
    static final int FILE_HEADER = 32;
    static final int FRAME_HEADER = 20;
    static final int MAX_PAYLOAD = 128 << 20;

    private FrameFormat() {}

    static ByteBuffer fileHeader(long salt, long firstSequence) {
        ByteBuffer header = ByteBuffer.allocate(FILE_HEADER);
        header.putLong(MAGIC).putLong(salt).putLong(firstSequence);
        CRC32C crc = new CRC32C();
        crc.update(header.array(), 0, 24);
        return header.putInt((int) crc.getValue()).putInt(0).flip();
    }

    static boolean isFileHeader(ByteBuffer header) {
        CRC32C crc = new CRC32C();
        crc.update(header.slice(0, 24));
        return header.getLong(0) == MAGIC && header.getInt(24) == (int) crc.getValue();
    }

    static ByteBuffer frameHeader(long salt, long sequence, ByteBuffer payload) {
        int length = payload.remaining();
        return ByteBuffer.allocate(FRAME_HEADER)
                .putInt(MARKER)
                .putInt(length)
                .putLong(sequence)
                .putInt(checksum(salt, sequence, payload))
                .flip();
    }

    static int checksum(long salt, long sequence, ByteBuffer payload) {
        ByteBuffer prefix = ByteBuffer.allocate(20);
        prefix.putLong(salt).putInt(payload.remaining()).putLong(sequence).flip();
        CRC32C crc = new CRC32C();
        crc.update(prefix);
        crc.update(payload.duplicate());
        return (int) crc.getValue();
    }
}
