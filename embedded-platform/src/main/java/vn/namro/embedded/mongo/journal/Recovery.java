package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the newest snapshot and the journals after it. The torn end of the last journal is cut off with a word in the
 * log; it was never acknowledged. Anything else that is broken or missing stops the start.
 */
final class Recovery {

    /**
     * @param nextNumber number of the journal to begin
     * @param nextSequence sequence of its first frame
     * @param journalBytes length of the journals that were read
     * @param snapshotBytes length of the snapshot that was read
     */
    record Result(
            Map<String, Slots> documents, long nextNumber, long nextSequence, long journalBytes, long snapshotBytes) {}

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JournalFiles files;
    private final RestoredState state = new RestoredState();
    private long nextSequence = 1;
    private long journalBytes;
    private long snapshotBytes;

    private Recovery(JournalFiles files) {
        this.files = files;
    }

    static Result of(JournalFiles files) throws IOException {
        return new Recovery(files).run();
    }

    private Result run() throws IOException {
        files.deleteUnfinished();
        List<Long> snapshots = files.snapshots();
        long snapshot = snapshots.isEmpty() ? 0 : snapshots.get(snapshots.size() - 1);
        if (snapshot > 0) {
            readSnapshot(files.snapshot(snapshot));
            files.deleteBefore(snapshot);
        }
        return readJournals(snapshot);
    }

    private void readSnapshot(Path file) throws IOException {
        FrameReader.Ending ending = FrameReader.read(file, state);
        if (ending.torn() || !ending.cleanEnd()) {
            throw new DamagedFileException(file, ending.soundBytes(), "the end of the snapshot is missing");
        }
        snapshotBytes = ending.soundBytes();
    }

    private Result readJournals(long snapshot) throws IOException {
        List<Long> journals = files.journals();
        if (snapshot > 0 && journals.isEmpty()) {
            throw new DamagedFileException(files.journal(snapshot), 0, "the file is missing");
        }
        long expected = Math.max(snapshot, 1);
        for (int i = 0; i < journals.size(); i++) {
            if (journals.get(i) != expected) {
                throw new DamagedFileException(files.journal(expected), 0, "the file is missing");
            }
            boolean last = i == journals.size() - 1;
            if (readJournal(files.journal(expected), i == 0, last)) {
                expected++;
            }
        }
        return new Result(state.collections(), expected, nextSequence, journalBytes, snapshotBytes);
    }

    /** Returns false when the file was begun and never used: its number is free again. */
    private boolean readJournal(Path file, boolean first, boolean last) throws IOException {
        FrameReader.Ending ending = FrameReader.read(file, state);
        if (ending.torn() && !last) {
            throw new DamagedFileException(file, ending.soundBytes(), "its end is missing");
        }
        if (ending.torn()) {
            cut(file, ending.soundBytes());
        }
        if (ending.soundBytes() == 0) {
            return false;
        }
        if (!first && ending.firstSequence() != nextSequence) {
            throw new DamagedFileException(file, 0, "it does not continue the journal before it");
        }
        nextSequence = ending.nextSequence();
        journalBytes += ending.soundBytes();
        return true;
    }

    private void cut(Path file, long soundBytes) throws IOException {
        long size = Files.size(file);
        LOG.warn("Cut off the last {} bytes of {}: a crash left them unfinished.", size - soundBytes, file);
        if (soundBytes == 0) {
            Files.delete(file);
            files.force();
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(soundBytes);
            channel.force(true);
        }
    }
}
