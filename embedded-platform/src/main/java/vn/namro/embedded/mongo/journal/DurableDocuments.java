package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All collections of a data directory, in memory and on disk: the newest snapshot plus every journal since. Whoever
 * acknowledges a write waits for {@link #whenDurable} first.
 */
public final class DurableDocuments implements AutoCloseable {

    private static final long LEAST_JOURNAL_BYTES = 64 << 20;

    private final Map<String, StoredCollection> collections = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Compaction compaction;

    private DurableDocuments(JournalFiles files, Recovery.Result recovered, long leastJournalBytes) throws IOException {
        this.journal = new Journal(files, recovered.nextNumber(), recovered.nextSequence());
        recovered
                .documents()
                .forEach((name, slots) -> collections.put(name, new StoredCollection(name, journal, slots)));
        this.compaction = new Compaction(files, journal, collections, recovered, leastJournalBytes);
    }

    /**
     * Recovers what the directory holds and takes writes from then on.
     *
     * @throws DamagedFileException when a file is damaged other than by a crash
     * @throws IOException when the directory cannot be read or written
     */
    public static DurableDocuments open(Path directory) throws IOException {
        return open(directory, LEAST_JOURNAL_BYTES);
    }

    /**
     * The same with another least size of journals.
     *
     * @param leastJournalBytes journals shorter than this are not worth a snapshot
     */
    public static DurableDocuments open(Path directory, long leastJournalBytes) throws IOException {
        Files.createDirectories(directory);
        JournalFiles files = new JournalFiles(directory);
        DurableDocuments documents = new DurableDocuments(files, Recovery.of(files), leastJournalBytes);
        documents.journal.start();
        documents.compaction.start();
        return documents;
    }

    /** The collection of that name; a new one if there is none. */
    public StoredCollection collection(String namespace) {
        return collections.computeIfAbsent(namespace, name -> new StoredCollection(name, journal, new Slots()));
    }

    public Set<String> namespaces() {
        return new TreeSet<>(collections.keySet());
    }

    /** Forgets a collection. Its {@link StoredCollection} must not be written to afterwards. */
    public void drop(String namespace) {
        if (collections.remove(namespace) != null) {
            journal.drop(namespace);
        }
    }

    /** Gives a collection another name; the journal says so document by document, then drops the old name. */
    public StoredCollection rename(String before, String after) {
        StoredCollection renamed =
                new StoredCollection(after, journal, collection(before).copy());
        renamed.rewrite();
        collections.put(after, renamed);
        drop(before);
        return renamed;
    }

    /** Calls the listener when everything written until now is on disk: at once, or from another thread. */
    public void whenDurable(DurabilityListener listener) {
        journal.whenDurable(listener);
    }

    /** Why no write can be acknowledged any more, or null while all is well. */
    public @Nullable IOException failure() {
        return journal.failure();
    }

    /** Writes a snapshot now and deletes the journals that it replaces; done by itself as the journal grows. */
    public void compact() throws IOException {
        compaction.compact();
    }

    /** Makes every later write fail, as a broken disk would. */
    void closeFileForTest() throws IOException {
        journal.closeFileForTest();
    }

    @Override
    public void close() throws IOException {
        compaction.close();
        journal.close();
    }
}
