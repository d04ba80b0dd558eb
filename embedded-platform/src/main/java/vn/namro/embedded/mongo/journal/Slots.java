package vn.namro.embedded.mongo.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Documents by position, with gaps. Grows; not safe for several threads. */
final class Slots {

    private byte[] @Nullable [] documents = new byte[16][];
    private int end;

    byte @Nullable [] get(int position) {
        return position < end ? documents[position] : null;
    }

    void set(int position, byte @Nullable [] document) {
        if (position >= documents.length) {
            documents = Arrays.copyOf(documents, Math.max(position + 1, documents.length + documents.length / 2));
        }
        documents[position] = document;
        end = Math.max(end, position + 1);
    }

    /** One more than the highest position that was ever used. */
    int end() {
        return end;
    }

    /** Forgets the gap at the end. */
    void trim() {
        while (end > 0 && documents[end - 1] == null) {
            end--;
        }
    }

    Slots copy() {
        Slots copy = new Slots();
        copy.documents = Arrays.copyOf(documents, Math.max(end, 16));
        copy.end = end;
        return copy;
    }
}
