package vn.namro.routing.responsibility.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.platform.store.Stores;
import vn.namro.routing.DatabaseForTests;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.responsibility.application.ActivateVersion;
import vn.namro.routing.responsibility.application.ActivateVersion.Order;
import vn.namro.routing.responsibility.application.AdoptShippedMatrix;
import vn.namro.routing.responsibility.application.MatricesInForce;
import vn.namro.routing.responsibility.application.Timelines.Occasion;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Content;
import vn.namro.routing.responsibility.domain.version.Version;
import vn.namro.testing.SettableClock;

class ActivationsInTheDatabaseTest {

    private static final Instant NOW = Filed.MONDAY;
    private static final Instant LAST_YEAR = NOW.minus(Duration.ofDays(365));
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private static DatabaseForTests database;

    private MongoTimelines timelines;
    private MatricesInForce matrices;
    private ActivateVersion activateVersion;
    private String draft;

    @BeforeAll
    static void start() {
        database = new DatabaseForTests();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void adoptAndDraft() {
        Stores stores = database.stores();
        MatrixStores opening = new MatrixStores();
        MongoMatrixVersions versions = new MongoMatrixVersions(
                opening.versionStore(stores), opening.entriesStore(stores), opening.usedKeyStore(stores));
        timelines = new MongoTimelines(opening.timelineStore(stores));
        SettableClock clock = SettableClock.at(NOW);
        List<MatrixEntry> shipped = List.of(Entries.entry("shipped", "hn-ct").build());
        new AdoptShippedMatrix(catalogue -> shipped, versions, timelines, clock)
                .adopt(SmallCity.catalogue())
                .block();
        List<MatrixEntry> entries = List.of(Entries.entry("draft", "hn-qhkt").build());
        draft = Content.version(entries);
        versions.add(new Version(draft, 1, "somebody", NOW, null), entries).block();
        matrices = new MatricesInForce(timelines, versions, SmallCity.BOARDS);
        matrices.refresh().block();
        activateVersion = new ActivateVersion(matrices, timelines, SmallCity::catalogue, HANOI, clock);
    }

    private String activate(@Nullable Instant from, boolean isAdmin) {
        long revision = Objects.requireNonNull(timelines.read().block()).revision();
        Order order = new Order(draft, from, false, "somebody", isAdmin, revision, null, new Occasion("test", null));
        return Objects.requireNonNull(activateVersion.activate(order).block())
                .fold(
                        done -> "from " + done.activation().from(),
                        refused -> refused.why().name());
    }

    @Test
    void without_a_moment_it_is_in_force_at_once() {
        assertThat(activate(null, false)).isEqualTo("from " + NOW);
        assertThat(matrices.at(NOW).version()).isEqualTo(draft);
    }

    @Test
    void a_moment_that_has_just_passed_means_now() {
        assertThat(activate(NOW.minusSeconds(30), false)).isEqualTo("from " + NOW);
    }

    @Test
    void only_an_administrator_may_begin_in_the_past_and_only_the_first_that_was_not_shipped() {
        assertThat(activate(LAST_YEAR, false)).isEqualTo("IN_THE_PAST");
        assertThat(activate(LAST_YEAR, true)).isEqualTo("from " + LAST_YEAR);
        assertThat(activate(LAST_YEAR.plusSeconds(1), true)).isEqualTo("IN_THE_PAST");
    }
}
