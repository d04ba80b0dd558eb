package vn.namro.notification.deadline.adapter.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;

/** What routing would say: the golden samples of the contract. */
final class Told {

    static final String ISSUE = "0b7e7a52-6a55-4c4e-9a75-3f4f0c6a1d2e";

    private Told() {}

    static EventEnvelope event(EventType type, long sequence) {
        try (InputStream in = Told.class.getResourceAsStream("/samples/" + type.wireName() + ".json")) {
            byte[] data = Objects.requireNonNull(in, type.wireName()).readAllBytes();
            return new EventEnvelope(
                    ISSUE + ":" + sequence,
                    type.wireName(),
                    "/namro/routing",
                    ISSUE,
                    ISSUE,
                    sequence,
                    Instant.parse("2026-11-23T02:15:01Z"),
                    "correlation",
                    "cause",
                    null,
                    data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
