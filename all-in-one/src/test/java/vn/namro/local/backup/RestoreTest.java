package vn.namro.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.embedded.DataDirectory;
import vn.namro.local.backup.Restore.Restored;

class RestoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path place;

    private Path directory = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void yesterdays_data() throws IOException {
        directory = place.resolve("data");
        file = place.resolve("backup.tar.gz");
        write("mongo/journal-0000000001.log", "yesterday");
        write("kafka/logs/namro.issues-0/0.log", "yesterday");
        write("mailbox/an@hanoi/1.txt", "yesterday");
        write("logs/namro.log", "started");
    }

    private void write(String name, String content) throws IOException {
        Path written = directory.resolve(name);
        Files.createDirectories(written.getParent());
        Files.writeString(written, content);
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private long backedUp() {
        return new Backup(new LocalData(directory)).to(file, NOW);
    }

    private Restored restored(boolean replace) {
        return new Restore(new LocalData(directory)).from(file, replace, NOW);
    }

    @Test
    void what_was_there_comes_back_and_what_came_later_is_put_aside() throws IOException {
        assertThat(backedUp()).isEqualTo(Files.size(file));
        write("mongo/journal-0000000001.log", "today");
        write("mongo/journal-0000000002.log", "today");

        Restored restored = restored(true);

        assertThat(read("mongo/journal-0000000001.log")).isEqualTo("yesterday");
        assertThat(read("kafka/logs/namro.issues-0/0.log")).isEqualTo("yesterday");
        assertThat(directory.resolve("mongo/journal-0000000002.log")).doesNotExist();
        assertThat(restored.madeAt()).isEqualTo(NOW);
        assertThat(restored.aside().orElseThrow().resolve("mongo/journal-0000000002.log"))
                .hasContent("today");
        assertThat(new LocalData(directory).isHalfRestored()).isFalse();
    }

    @Test
    void an_empty_directory_takes_a_backup_without_being_asked_twice() throws IOException {
        backedUp();
        directory = place.resolve("another machine");

        assertThat(restored(false).aside()).isEmpty();

        assertThat(read("mailbox/an@hanoi/1.txt")).isEqualTo("yesterday");
        assertThat(directory.resolve("logs")).doesNotExist();
    }

    @Test
    void data_that_are_there_stay_unless_they_may_be_replaced() throws IOException {
        backedUp();
        write("mongo/journal-0000000001.log", "today");

        assertThatThrownBy(() -> restored(false)).hasMessageContaining("--replace");

        assertThat(read("mongo/journal-0000000001.log")).isEqualTo("today");
    }

    @Test
    void a_damaged_file_is_refused_wherever_it_is_damaged_and_changes_nothing() throws IOException {
        backedUp();
        byte[] sound = Files.readAllBytes(file);
        for (int at : new int[] {0, sound.length / 2, sound.length - 6}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x40;
            refused(damaged);
        }
        refused(Arrays.copyOf(sound, sound.length - 100));
    }

    private void refused(byte[] damaged) throws IOException {
        Files.write(file, damaged);

        assertThatThrownBy(() -> restored(true)).isInstanceOf(BackupException.class);

        assertThat(read("mongo/journal-0000000001.log")).isEqualTo("yesterday");
        assertThat(names()).containsExactlyInAnyOrder("kafka", "logs", "mailbox", "mongo");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void an_archive_of_something_else_is_refused() throws IOException {
        Tar.write(file, directory, List.of("mongo", "kafka"), directory, "logs");

        assertThatThrownBy(() -> restored(true)).hasMessageContaining(Label.FILE);
    }

    @Test
    void while_database_or_broker_run_nothing_is_backed_up_or_restored() {
        backedUp();
        Path second = place.resolve("second.tar.gz");
        for (String running : List.of("mongo", "kafka")) {
            try (DataDirectory used = DataDirectory.lock(directory.resolve(running))) {
                assertThat(used).isNotNull();
                assertThatThrownBy(() -> new Backup(new LocalData(directory)).to(second, NOW))
                        .hasMessageContaining("đang chạy")
                        .hasMessageContaining("stop it");
                assertThatThrownBy(() -> restored(true)).hasMessageContaining("đang chạy");
            }
        }
        assertThat(second).doesNotExist();
    }

    @Test
    void a_backup_replaces_no_file_and_only_its_owner_may_read_it() throws IOException {
        backedUp();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(this::backedUp).hasMessageContaining("choose another name");
        assertThat(place.resolve("backup.tar.gz.partial")).doesNotExist();
    }

    @Test
    void nothing_to_back_up_is_said() {
        directory = place.resolve("empty");

        assertThatThrownBy(this::backedUp).hasMessageContaining("no whole data");

        assertThat(file).doesNotExist();
    }

    @Test
    void a_restore_that_was_interrupted_is_noticed_and_can_be_run_again() throws IOException {
        backedUp();
        LocalData data = new LocalData(directory);
        Files.createDirectories(data.unfinished().resolve("kafka"));

        assertThat(data.isHalfRestored()).isTrue();
        assertThatThrownBy(() -> new Backup(data).to(place.resolve("second.tar.gz"), NOW))
                .hasMessageContaining("no whole data");
        restored(true);

        assertThat(data.isHalfRestored()).isFalse();
        assertThat(read("kafka/logs/namro.issues-0/0.log")).isEqualTo("yesterday");
    }
}
