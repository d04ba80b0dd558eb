package vn.namro.embedded.mongo.journal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Appends frames to a new file; nothing is durable before {@link #force()}. Not safe for several threads. */
final class FrameWriter implements AutoCloseable {

    private static final SecureRandom SALTS = new SecureRandom();

    private final FileChannel file;
    private final long salt = SALTS.nextLong();
    private long sequence;
    private long size;

    FrameWriter(Path path, long firstSequence) throws IOException {
        this.sequence = firstSequence;
        this.file = FileChannel.open(path, CREATE_NEW, WRITE);
        write(FrameFormat.fileHeader(salt, firstSequence));
    }

    void append(ByteBuffer payload) throws IOException {
        write(FrameFormat.frameHeader(salt, sequence, payload), payload);
        sequence++;
    }

    void appendCleanEnd() throws IOException {
        append(ByteBuffer.allocate(0));
    }

    void force() throws IOException {
        file.force(false);
    }

    long nextSequence() {
        return sequence;
    }

    /** Bytes written so far. */
    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(ByteBuffer... parts) throws IOException {
        ByteBuffer last = parts[parts.length - 1];
        while (parts[0].hasRemaining() || last.hasRemaining()) {
            size += file.write(parts);
        }
    }
}
