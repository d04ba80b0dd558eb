package vn.namro.embedded.mongo.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Records in the order they were made. One record is: kind (1 byte), length of the name space (2), name space (UTF-8),
 * position (4), and for a put the length (4) and the bytes of the document. Numbers are big-endian. A record holds the
 * whole document, never a difference, so that applying it twice does no harm.
 */
final class RecordBuffer implements RecordSink {

    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final byte DROP = 3;
    private static final int OVERHEAD = 1 + 2 + 4 + 4;
    private static final int KEPT_CAPACITY = 1 << 20;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    @Override
    public void put(String namespace, int position, byte[] document) {
        begin(PUT, namespace, position, document.length);
        bytes.putInt(document.length).put(document);
    }

    @Override
    public void remove(String namespace, int position) {
        begin(REMOVE, namespace, position, 0);
    }

    @Override
    public void drop(String namespace) {
        begin(DROP, namespace, 0, 0);
    }

    int size() {
        return bytes.position();
    }

    boolean isEmpty() {
        return bytes.position() == 0;
    }

    /** The records so far, ready to be read; valid until the next change. */
    ByteBuffer content() {
        return bytes.duplicate().flip();
    }

    void clear() {
        if (bytes.capacity() > KEPT_CAPACITY) {
            bytes = ByteBuffer.allocate(KEPT_CAPACITY);
        }
        bytes.clear();
    }

    private void begin(byte kind, String namespace, int position, int documentLength) {
        byte[] name = namespace.getBytes(StandardCharsets.UTF_8);
        reserve(OVERHEAD + name.length + documentLength);
        bytes.put(kind).putShort((short) name.length).put(name).putInt(position);
    }

    private void reserve(int more) {
        if (bytes.remaining() < more) {
            int capacity = Math.max(bytes.position() + more, Math.min(2 * bytes.capacity(), 1 << 30));
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
        }
    }

    /** Hands every record of a frame's payload to the sink; a payload that is no sequence of records throws. */
    static void replay(ByteBuffer payload, RecordSink sink) {
        while (payload.hasRemaining()) {
            byte kind = payload.get();
            byte[] name = new byte[Short.toUnsignedInt(payload.getShort())];
            payload.get(name);
            String namespace = new String(name, StandardCharsets.UTF_8);
            int position = payload.getInt();
            switch (kind) {
                case PUT -> sink.put(namespace, position, document(payload));
                case REMOVE -> sink.remove(namespace, position);
                case DROP -> sink.drop(namespace);
                default -> throw new IllegalArgumentException("unknown kind of record " + kind);
            }
        }
    }

    private static byte[] document(ByteBuffer payload) {
        byte[] document = new byte[payload.getInt()];
        payload.get(document);
        return document;
    }
}
