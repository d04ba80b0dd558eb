package vn.namro.routing.responsibility.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.Stores;
import vn.namro.routing.DatabaseForTests;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.responsibility.application.AdoptShippedMatrix;
import vn.namro.routing.responsibility.application.AdoptShippedMatrix.Adopted;
import vn.namro.routing.responsibility.application.MatricesInForce;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.application.Timelines.Occasion;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Content;
import vn.namro.routing.responsibility.domain.version.Activation;
import vn.namro.routing.responsibility.domain.version.Version;
import vn.namro.testing.SettableClock;

class VersionsInTheDatabaseTest {

    private static final Instant NOW = Filed.MONDAY;
    private static final Occasion TEST = new Occasion("test", null);

    private static DatabaseForTests database;

    private Stores stores;
    private MongoMatrixVersions versions;
    private MongoTimelines timelines;

    @BeforeAll
    static void start() {
        database = new DatabaseForTests();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        stores = database.stores();
        MatrixStores opening = new MatrixStores();
        versions = new MongoMatrixVersions(
                opening.versionStore(stores), opening.entriesStore(stores), opening.usedKeyStore(stores));
        versions.createIndexes();
        timelines = new MongoTimelines(opening.timelineStore(stores));
    }

    private static List<MatrixEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Entries.entry("e" + number, "hn-ct")
                        .with("@board")
                        .valid(SmallCity.MARCH, null)
                        .build())
                .toList();
    }

    private Adopted adopt(List<MatrixEntry> shipped) {
        return Objects.requireNonNull(
                new AdoptShippedMatrix(catalogue -> shipped, versions, timelines, SettableClock.at(NOW))
                        .adopt(SmallCity.catalogue())
                        .block());
    }

    private MatricesInForce matrices() {
        MatricesInForce matrices = new MatricesInForce(timelines, versions, SmallCity.BOARDS);
        matrices.refresh().block();
        return matrices;
    }

    private Timelines.Read timeline() {
        return Objects.requireNonNull(timelines.read().block());
    }

    @Test
    void a_large_version_comes_back_as_it_was() {
        List<MatrixEntry> entries = entries(1234);
        Version version = new Version(Content.version(entries), entries.size(), "somebody", NOW, "why");

        assertThat(versions.add(version, entries).block()).isTrue();
        assertThat(versions.add(version, entries).block()).isFalse();
        assertThat(versions.find(version.id()).block()).isEqualTo(version);
        assertThat(versions.entries(version.id()).block()).isEqualTo(entries);
        assertThat(versions.entries("m-none").block()).isNull();
    }

    @Test
    void the_first_file_is_in_force_and_so_is_a_changed_one_of_the_next_release() {
        Adopted first = adopt(entries(1));
        Adopted again = adopt(entries(1));
        Adopted changed = adopt(entries(2));

        assertThat(first.comesIntoForce()).isTrue();
        assertThat(again.comesIntoForce()).isFalse();
        assertThat(changed.comesIntoForce()).isTrue();
        assertThat(matrices().at(NOW).version()).isEqualTo(changed.version().id());
        assertThat(timeline().timeline().all()).hasSize(2);
    }

    @Test
    void once_somebody_has_decided_a_changed_file_is_only_a_draft() {
        Adopted first = adopt(entries(1));
        Activation decided = new Activation(first.version().id(), 1, NOW, "somebody", NOW, 0, null);
        assertThat(timelines.append(timeline(), decided, TEST).block()).isTrue();

        Adopted changed = adopt(entries(2));

        assertThat(changed.isNew()).isTrue();
        assertThat(changed.comesIntoForce()).isFalse();
        assertThat(matrices().at(NOW).version()).isEqualTo(first.version().id());
    }

    @Test
    void what_an_older_release_stored_is_taken_over() {
        Document state = new Document("version", "m-00000000")
                .append("activeFrom", "2025-01-01T00:00:00Z")
                .append("entries", 9);
        Mono.from(stores.collection("matrices")
                        .insertOne(new Document("_id", "matrix/city")
                                .append("key", "matrix/city")
                                .append("version", 3L)
                                .append("seq", 3L)
                                .append("state", state)
                                .append("inbox", List.of())
                                .append("out", List.of())))
                .block();

        Adopted adopted = adopt(entries(1));

        assertThat(adopted.comesIntoForce()).isTrue();
        assertThat(timeline().revision()).isEqualTo(4);
        assertThat(matrices().at(NOW).version()).isEqualTo(adopted.version().id());
    }

    @Test
    void of_two_who_activate_at_once_only_one_does() {
        Adopted first = adopt(entries(1));
        Timelines.Read seen = timeline();
        Activation one = new Activation(first.version().id(), 1, NOW, "one", NOW, 0, null);

        assertThat(timelines.append(seen, one, TEST).block()).isTrue();
        assertThat(timelines.append(seen, one, TEST).block()).isFalse();
    }
}
