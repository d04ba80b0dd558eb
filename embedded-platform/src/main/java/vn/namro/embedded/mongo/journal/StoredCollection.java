package vn.namro.embedded.mongo.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection as BSON bytes, by position. Bytes are never changed, so a reader may keep them. Every
 * change is handed to the journal in the order in which it is made here. A position freed by a removal is used again.
 */
public final class StoredCollection {

    private final String namespace;
    private final Journal journal;
    private final Slots documents;
    private final Deque<Integer> free = new ArrayDeque<>();

    StoredCollection(String namespace, Journal journal, Slots documents) {
        this.namespace = namespace;
        this.journal = journal;
        this.documents = documents;
        documents.trim();
        IntStream.range(0, documents.end())
                .filter(position -> documents.get(position) == null)
                .forEach(free::add);
    }

    /** Stores a new document and returns its position. */
    public synchronized int add(byte[] document) {
        int position = free.isEmpty() ? documents.end() : free.element();
        journal.put(namespace, position, document);
        free.poll();
        documents.set(position, document);
        return position;
    }

    public synchronized void replace(int position, byte[] document) {
        journal.put(namespace, position, document);
        documents.set(position, document);
    }

    public synchronized void remove(int position) {
        journal.remove(namespace, position);
        documents.set(position, null);
        free.add(position);
    }

    /** The bytes at a position, or null when it is empty. */
    public synchronized byte @Nullable [] get(int position) {
        return documents.get(position);
    }

    public synchronized int count() {
        return documents.end() - free.size();
    }

    /** One more than the highest position that can hold a document. */
    public synchronized int end() {
        return documents.end();
    }

    /** Hands everything to the journal again. */
    synchronized void rewrite() {
        for (int position = 0; position < documents.end(); position++) {
            byte[] document = documents.get(position);
            if (document != null) {
                journal.put(namespace, position, document);
            }
        }
    }

    /** The documents as of now. */
    synchronized Slots copy() {
        return documents.copy();
    }
}
