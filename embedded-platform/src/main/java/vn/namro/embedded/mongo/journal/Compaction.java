package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces journals by a snapshot once they have outgrown what they describe, so that a start reads little more than the
 * data twice. Writers go on meanwhile: a new journal is begun first, then each collection is copied as it is. The copy may
 * hold some of what the new journal says again; records carry whole documents, so that does no harm.
 *
 * <p>The snapshot gets its name only when it is complete and on disk, and the old files go only after that: a crash in
 * between leaves a {@code .tmp} file or superfluous journals, both removed at the next start. When a snapshot fails (disk
 * full, say), journals just grow, and it is tried again later.
 */
final class Compaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final int FRAME_BYTES = 1 << 20;
    private static final long PERIOD_MILLIS = 500;
    private static final long CLOSING_SECONDS = 60;

    private final JournalFiles files;
    private final Journal journal;
    private final Map<String, StoredCollection> collections;
    private final long leastJournalBytes;
    private @Nullable ScheduledFuture<?> periodically;
    private long oldJournalBytes;
    private long snapshotBytes;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "mongo-compaction");
        created.setDaemon(true);
        return created;
    });

    Compaction(
            JournalFiles files,
            Journal journal,
            Map<String, StoredCollection> collections,
            Recovery.Result recovered,
            long leastJournalBytes) {
        this.files = files;
        this.journal = journal;
        this.collections = collections;
        this.oldJournalBytes = recovered.journalBytes();
        this.snapshotBytes = recovered.snapshotBytes();
        this.leastJournalBytes = leastJournalBytes;
    }

    void start() {
        periodically = thread.scheduleWithFixedDelay(
                this::compactIfWorthwhile, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void compactIfWorthwhile() {
        long journalBytes = oldJournalBytes + journal.currentSize();
        if (journalBytes < Math.max(leastJournalBytes, snapshotBytes) || journal.failure() != null) {
            return;
        }
        try {
            compact();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("No snapshot could be written; the journal keeps growing and it is tried again.", failed);
        }
    }

    synchronized void compact() throws IOException {
        oldJournalBytes += journal.currentSize();
        long number = journal.rotate();
        Path unfinished = files.unfinishedSnapshot(number);
        try {
            long bytes = write(unfinished);
            awaitDurable();
            Files.move(unfinished, files.snapshot(number), StandardCopyOption.ATOMIC_MOVE);
            files.force();
            files.deleteBefore(number);
            oldJournalBytes = 0;
            snapshotBytes = bytes;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long write(Path unfinished) throws IOException {
        try (FrameWriter snapshot = new FrameWriter(unfinished, 1)) {
            for (Map.Entry<String, StoredCollection> collection : collections.entrySet()) {
                write(snapshot, collection.getKey(), collection.getValue().copy());
            }
            snapshot.appendCleanEnd();
            snapshot.force();
            return snapshot.size();
        }
    }

    private static void write(FrameWriter snapshot, String namespace, Slots documents) throws IOException {
        RecordBuffer records = new RecordBuffer();
        for (int position = 0; position < documents.end(); position++) {
            byte[] document = documents.get(position);
            if (document != null) {
                records.put(namespace, position, document);
            }
            boolean last = position == documents.end() - 1;
            if (records.size() >= FRAME_BYTES || (last && !records.isEmpty())) {
                snapshot.append(records.content());
                records.clear();
            }
        }
    }

    /** A snapshot must not hold what the journal could still lose. */
    private void awaitDurable() throws IOException {
        CompletableFuture<Void> durable = new CompletableFuture<>();
        journal.whenDurable(failure -> {
            if (failure == null) {
                durable.complete(null);
            } else {
                durable.completeExceptionally(failure);
            }
        });
        try {
            durable.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a snapshot was written", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("the journal failed while a snapshot was written", failed.getCause());
        }
    }

    @Override
    public void close() {
        if (periodically != null) {
            periodically.cancel(false);
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A snapshot is still being written; it is left unfinished.");
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
