package vn.namro.bench.stream;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.events.issue.IssueSubmittedV1.Contact;
import vn.namro.events.issue.IssueSubmittedV1.Enterprise;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;

/** Stores parcels with an event each, as a use case does; or makes the same event without storing anything. */
public final class Parcels {

    private static final Cause CAUSE = Cause.request("bench", null);

    private final AggregateStore<Parcel> store;

    public Parcels(AggregateStore<Parcel> store) {
        this.store = store;
    }

    /** Stores one that did not exist, with its first event. */
    public Mono<Stored<Parcel>> add(String id, Parcel parcel) {
        return save(Stored.fresh(id, id, parcel));
    }

    /** Changes the one, with another event. */
    public Mono<Stored<Parcel>> change(String id) {
        return store.find(id).flatMap(this::save);
    }

    private Mono<Stored<Parcel>> save(Stored<Parcel> parcel) {
        NewEvent event = new NewEvent(EventType.ISSUE_SUBMITTED_V1, payload(parcel.id(), parcel.state()));
        return store.save(parcel, List.of(event), CAUSE)
                .filter(saved -> saved)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(parcel.id() + " was not saved")))
                .thenReturn(parcel);
    }

    /** The event that {@link #add} would publish. */
    public static EventEnvelope event(String id, Parcel parcel, Instant now) {
        return new EventEnvelope(
                id + ":1",
                EventType.ISSUE_SUBMITTED_V1.wireName(),
                "/namro/bench",
                id,
                id,
                1,
                now,
                CAUSE.correlationId(),
                CAUSE.causationId(),
                null,
                EventJson.encode(payload(id, parcel)));
    }

    private static IssueSubmittedV1 payload(String id, Parcel parcel) {
        return new IssueSubmittedV1(
                id,
                "HN-2026-000001",
                Instant.EPOCH,
                "web",
                new Enterprise("0100112437", "Example Ltd", new Contact("Example", "contact@example.invalid", "0")),
                "kcn-thang-long",
                null,
                "D1",
                "NORMAL",
                parcel.title(),
                parcel.text());
    }
}
