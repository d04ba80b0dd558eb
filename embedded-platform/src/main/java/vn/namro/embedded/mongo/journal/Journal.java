package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only journal with group commit. Records are collected in memory; one thread writes what has gathered as one
 * frame, forces it to the disk and then tells everybody who waited: while one fsync runs, the next group gathers.
 *
 * <p>When a write or an fsync fails, the journal has failed for good: nothing later is acknowledged, because memory is
 * then ahead of the disk. A restart returns to what is on the disk.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int GATHERED_LIMIT = 32 << 20;

    private record Waiter(long position, DurabilityListener listener) {}

    private final JournalFiles files;
    private final Thread writerThread = new Thread(this::writeGroups, "mongo-journal");
    private final Object fileLock = new Object();
    private FrameWriter file;
    private long number;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private RecordBuffer gathered = new RecordBuffer();
    private RecordBuffer spare = new RecordBuffer();
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private long appended;
    private long durable;
    private boolean closing;
    private @Nullable IOException failure;

    Journal(JournalFiles files, long number, long firstSequence) throws IOException {
        this.files = files;
        this.number = number;
        this.file = create(number, firstSequence);
        writerThread.setDaemon(true);
    }

    void start() {
        writerThread.start();
    }

    void put(String namespace, int position, byte[] document) {
        append(records -> records.put(namespace, position, document));
    }

    void remove(String namespace, int position) {
        append(records -> records.remove(namespace, position));
    }

    void drop(String namespace) {
        append(records -> records.drop(namespace));
    }

    private void append(Consumer<RecordSink> record) {
        lock.lock();
        try {
            while (gathered.size() > GATHERED_LIMIT && failure == null && !closing) {
                room.awaitUninterruptibly();
            }
            if (failure != null || closing) {
                throw new IllegalStateException("the journal takes no more writes", failure);
            }
            int before = gathered.size();
            record.accept(gathered);
            appended += gathered.size() - before;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listener once everything appended until now is on disk: at once, or from the journal's thread. */
    void whenDurable(DurabilityListener listener) {
        IOException failed;
        lock.lock();
        try {
            failed = failure;
            if (failed == null && durable < appended) {
                waiters.add(new Waiter(appended, listener));
                return;
            }
        } finally {
            lock.unlock();
        }
        listener.settled(failed);
    }

    /** Why nothing can be acknowledged any more, or null while all is well. */
    @Nullable
    IOException failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes in the file written at present. */
    long currentSize() {
        synchronized (fileLock) {
            return file.size();
        }
    }

    /** Begins a new file and returns its number: what was appended before this call and is not durable yet may go there. */
    long rotate() throws IOException {
        synchronized (fileLock) {
            FrameWriter next = create(number + 1, file.nextSequence());
            file.close();
            file = next;
            number++;
            return number;
        }
    }

    private FrameWriter create(long newNumber, long firstSequence) throws IOException {
        try {
            FrameWriter created = new FrameWriter(files.journal(newNumber), firstSequence);
            created.force();
            files.force();
            return created;
        } catch (IOException failed) {
            Files.deleteIfExists(files.journal(newNumber)); // else the journal before it would not be the last one
            throw failed;
        }
    }

    private void writeGroups() {
        while (true) {
            RecordBuffer group;
            long upTo;
            lock.lock();
            try {
                while (gathered.isEmpty() && !closing) {
                    work.awaitUninterruptibly();
                }
                if (gathered.isEmpty()) {
                    return;
                }
                group = gathered;
                gathered = spare;
                spare = group;
                upTo = appended;
                room.signalAll();
            } finally {
                lock.unlock();
            }
            IOException failed = write(group);
            settle(upTo, failed);
            if (failed != null) {
                return;
            }
        }
    }

    private @Nullable IOException write(RecordBuffer group) {
        try {
            synchronized (fileLock) {
                file.append(group.content());
                file.force();
            }
            group.clear();
            return null;
        } catch (IOException failed) {
            LOG.error("The journal cannot be written; no write is acknowledged any more until a restart.", failed);
            return failed;
        }
    }

    private void settle(long upTo, @Nullable IOException failed) {
        List<Waiter> settled = new ArrayList<>();
        lock.lock();
        try {
            durable = failed == null ? upTo : durable;
            failure = failed;
            room.signalAll();
            while (!waiters.isEmpty() && (failed != null || waiters.element().position() <= upTo)) {
                settled.add(waiters.remove());
            }
        } finally {
            lock.unlock();
        }
        for (Waiter waiter : settled) {
            waiter.listener().settled(failed);
        }
    }

    void closeFileForTest() throws IOException {
        synchronized (fileLock) {
            file.close();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closing = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = joinWriter();
        synchronized (fileLock) {
            if (failure() == null) {
                file.appendCleanEnd();
                file.force();
            }
            file.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean joinWriter() {
        boolean interrupted = false;
        while (writerThread.isAlive()) {
            try {
                writerThread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
