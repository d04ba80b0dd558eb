package vn.namro.intake.catalog.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.intake.MongoForTests;
import vn.namro.platform.catalog.CatalogCopy;

class MongoCatalogEntriesTest {

    private final MongoForTests database = new MongoForTests();
    private final CatalogCopy copy = CatalogCopy.in(database.stores(Clock.systemUTC()));
    private final MongoCatalogEntries entries = new MongoCatalogEntries(copy);

    @AfterEach
    void close() {
        database.close();
    }

    private void hear(String id) {
        EventEnvelope event = new EventEnvelope(
                "channel/" + id + ":1",
                EventType.CHANNEL_CHANGED_V1.wireName(),
                "/namro/routing",
                "channel/" + id,
                "channel/" + id,
                1,
                Instant.EPOCH,
                "correlation",
                "cause",
                null,
                EventJson.encode(new ChannelChangedV1(id, "Trực tiếp", "In person")));
        copy.apply(EventType.CHANNEL_CHANGED_V1, event).block();
    }

    @Test
    void what_nobody_has_heard_of_is_asked_for_again_until_it_comes() {
        assertThat(entries.hasChannel("desk").block()).isFalse();

        hear("desk");

        assertThat(entries.hasChannel("desk").block()).isTrue();
    }

    @Test
    void what_was_found_is_known_without_the_database_for_a_while() {
        hear("desk");
        assertThat(entries.hasChannel("desk").block()).isTrue();

        database.close();

        assertThat(entries.hasChannel("desk").block()).isTrue();
    }

    @Test
    void entries_of_different_kinds_with_one_id_are_not_taken_for_each_other() {
        hear("x");
        assertThat(entries.hasChannel("x").block()).isTrue();

        assertThat(entries.hasZone("x").block()).isFalse();
        assertThat(entries.category("x").blockOptional()).isEmpty();
    }
}
