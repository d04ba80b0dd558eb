package vn.namro.embedded.mongo.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names and lists the files of a data directory: {@code journal-N.log} in the order of N, {@code snapshot-N.db} holding
 * all that journals below N did, {@code *.tmp} what a crash left unfinished.
 */
record JournalFiles(Path directory) {

    private static final Pattern JOURNAL = Pattern.compile("journal-(\\d{10})\\.log");
    private static final Pattern SNAPSHOT = Pattern.compile("snapshot-(\\d{10})\\.db");

    Path journal(long number) {
        return directory.resolve("journal-%010d.log".formatted(number));
    }

    Path snapshot(long number) {
        return directory.resolve("snapshot-%010d.db".formatted(number));
    }

    Path unfinishedSnapshot(long number) {
        return directory.resolve("snapshot-%010d.tmp".formatted(number));
    }

    /** Numbers of the journals there are, ascending. */
    List<Long> journals() throws IOException {
        return numbers(JOURNAL);
    }

    /** Numbers of the finished snapshots, ascending. */
    List<Long> snapshots() throws IOException {
        return numbers(SNAPSHOT);
    }

    void deleteUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tmp")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Deletes what the snapshot of this number makes superfluous. */
    void deleteBefore(long number) throws IOException {
        for (long old : journals()) {
            if (old < number) {
                Files.deleteIfExists(journal(old));
            }
        }
        for (long old : snapshots()) {
            if (old < number) {
                Files.deleteIfExists(snapshot(old));
            }
        }
    }

    /** Makes created, renamed and deleted names durable, where the operating system can (Windows cannot and need not). */
    void force() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private List<Long> numbers(Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> name.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(match -> Long.valueOf(match.group(1)))
                    .sorted()
                    .toList();
        }
    }
}
