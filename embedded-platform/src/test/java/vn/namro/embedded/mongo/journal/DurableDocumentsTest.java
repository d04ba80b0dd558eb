package vn.namro.embedded.mongo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableDocumentsTest {

    @TempDir
    Path data;

    @Test
    void changes_of_all_kinds_come_back() throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            StoredCollection kept = documents.collection("d.kept");
            kept.add(bytes("a"));
            int second = kept.add(bytes("b"));
            kept.replace(second, bytes("b2"));
            kept.remove(kept.add(bytes("c")));
            documents.collection("d.gone").add(bytes("x"));
            documents.drop("d.gone");
        }
        assertThat(content("d.kept")).containsExactly("a", "b2");
        assertThat(content("d.gone")).isEmpty();
    }

    @Test
    void a_freed_position_is_used_again_also_after_a_restart() throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            StoredCollection collection = documents.collection("d.c");
            collection.add(bytes("a"));
            collection.add(bytes("b"));
            collection.remove(0);
        }
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            assertThat(documents.collection("d.c").add(bytes("c"))).isZero();
            assertThat(documents.collection("d.c").count()).isEqualTo(2);
        }
    }

    @Test
    void a_torn_end_is_cut_off_and_what_was_durable_before_it_stays() throws Exception {
        write("a", "b", "c");
        Path journal = lastJournal();
        truncate(journal, frameOffsets(journal).get(2) + 21);

        assertThat(content("d.c")).containsExactly("a", "b");
        assertThat(content("d.c")).containsExactly("a", "b");
    }

    @Test
    void every_possible_torn_end_leaves_a_prefix_of_the_writes() throws Exception {
        write("a", "b", "c");
        Path journal = lastJournal();
        byte[] whole = Files.readAllBytes(journal);
        List<Long> frames = frameOffsets(journal);
        for (int length = 0; length < whole.length; length++) {
            Path directory = Files.createDirectories(data.resolve("cut" + length));
            Files.write(directory.resolve("journal-0000000001.log"), java.util.Arrays.copyOf(whole, length));
            int end = length;
            long complete =
                    frames.stream().skip(1).limit(3).filter(next -> next <= end).count();
            try (DurableDocuments documents = DurableDocuments.open(directory)) {
                assertThat(documents.collection("d.c").count())
                        .as("length %d", length)
                        .isEqualTo((int) complete);
            }
        }
    }

    @Test
    void a_damaged_middle_stops_the_start_and_is_named() throws Exception {
        write("a", "b", "c");
        Path journal = lastJournal();
        long second = frameOffsets(journal).get(1);
        for (long offset = second; offset < frameOffsets(journal).get(2); offset++) {
            flip(journal, offset);
            assertThatThrownBy(() -> DurableDocuments.open(data))
                    .as("byte %d", offset)
                    .isInstanceOf(DamagedFileException.class)
                    .hasMessageContaining("is damaged at byte " + second);
            flip(journal, offset);
        }
    }

    @Test
    void a_damaged_head_stops_the_start() throws Exception {
        write("a");
        flip(lastJournal(), 12);

        assertThatThrownBy(() -> DurableDocuments.open(data)).isInstanceOf(DamagedFileException.class);
    }

    @Test
    void a_missing_journal_stops_the_start() throws Exception {
        write("a");
        write("b");
        write("c");
        Files.delete(data.resolve("journal-0000000002.log"));

        assertThatThrownBy(() -> DurableDocuments.open(data))
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("journal-0000000002.log")
                .hasMessageContaining("missing");
    }

    @Test
    void a_snapshot_replaces_the_journals_before_it() throws Exception {
        write("a", "b");
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            documents.collection("d.c").remove(0);
            documents.compact();
            documents.collection("d.c").add(bytes("c"));
        }
        assertThat(names()).containsExactly("journal-0000000003.log", "snapshot-0000000003.db");
        assertThat(content("d.c")).containsExactly("c", "b");
    }

    @Test
    void a_damaged_snapshot_stops_the_start() throws Exception {
        write("a", "b");
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            documents.compact();
        }
        Path snapshot = data.resolve("snapshot-0000000003.db");
        byte[] whole = Files.readAllBytes(snapshot);
        for (int offset = 0; offset < whole.length; offset++) {
            flip(snapshot, offset);
            boolean irrelevant = offset >= 28 && offset < 32;
            if (!irrelevant) {
                assertThatThrownBy(() -> DurableDocuments.open(data)).isInstanceOf(DamagedFileException.class);
            }
            flip(snapshot, offset);
        }
    }

    @Test
    void an_unfinished_snapshot_is_thrown_away() throws Exception {
        write("a");
        Files.write(data.resolve("snapshot-0000000002.tmp"), bytes("half"));

        assertThat(content("d.c")).containsExactly("a");
        assertThat(names()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void a_growing_journal_is_compacted_by_itself() throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data, 10_000)) {
            StoredCollection collection = documents.collection("d.c");
            int position = collection.add(bytes("0"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (names().stream().noneMatch(name -> name.endsWith(".db")) && System.nanoTime() < deadline) {
                collection.replace(position, bytes("n".repeat(100)));
                awaitDurable(documents);
            }
        }
        assertThat(names()).anyMatch(name -> name.endsWith(".db")).doesNotContain("journal-0000000001.log");
        assertThat(content("d.c")).containsExactly("n".repeat(100));
    }

    @Test
    void nothing_is_called_durable_once_the_disk_has_failed() throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            documents.closeFileForTest();
            documents.collection("d.c").add(bytes("a"));
            CompletableFuture<Boolean> settled = new CompletableFuture<>();
            documents.whenDurable(failure -> settled.complete(failure == null));

            assertThat(settled.get(10, TimeUnit.SECONDS)).isFalse();
            assertThat(documents.failure()).isNotNull();
            assertThatThrownBy(() -> documents.collection("d.c").add(bytes("b")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private void write(String... texts) throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            for (String text : texts) {
                documents.collection("d.c").add(bytes(text));
                awaitDurable(documents);
            }
        }
    }

    private static void awaitDurable(DurableDocuments documents) throws Exception {
        CompletableFuture<Boolean> durable = new CompletableFuture<>();
        documents.whenDurable(failure -> durable.complete(failure == null));
        assertThat(durable.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> content(String namespace) throws IOException {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            StoredCollection collection = documents.collection(namespace);
            List<String> texts = new ArrayList<>();
            for (int position = 0; position < collection.end(); position++) {
                byte[] document = collection.get(position);
                if (document != null) {
                    texts.add(new String(document, UTF_8));
                }
            }
            return texts;
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Objects.toString(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Path lastJournal() throws IOException {
        JournalFiles files = new JournalFiles(data);
        List<Long> journals = files.journals();
        return files.journal(journals.get(journals.size() - 1));
    }

    /** Where frames begin, and at the end the length of the file. */
    private static List<Long> frameOffsets(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<Long> offsets = new ArrayList<>();
        int offset = FrameFormat.FILE_HEADER;
        while (offset < bytes.limit()) {
            offsets.add((long) offset);
            offset += FrameFormat.FRAME_HEADER + bytes.getInt(offset + 4);
        }
        offsets.add((long) offset);
        return offsets;
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static void flip(Path file, long offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) offset] ^= 0x10;
        Files.write(file, bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
