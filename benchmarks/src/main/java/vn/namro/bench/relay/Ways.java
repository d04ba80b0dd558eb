package vn.namro.bench.relay;

import java.time.Clock;
import java.time.Duration;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import vn.namro.bench.stream.Arrivals;
import vn.namro.bench.stream.Journeys;
import vn.namro.bench.stream.Pace;
import vn.namro.bench.stream.Parcel;
import vn.namro.bench.stream.Parcels;
import vn.namro.bench.stream.Stream;
import vn.namro.events.Topics;
import vn.namro.platform.kafka.EventRecords;

/** The two ways to the consumer: by the outbox, or straight. The same producer, the same records, the same consumer. */
final class Ways {

    private static final Duration ARRIVED_WITHIN = Duration.ofMinutes(10);
    private static final Parcel PARCEL = Parcel.ordinary();

    private final Parcels parcels;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Arrivals arrivals;
    private final Clock clock;

    @SuppressWarnings("unchecked")
    Ways(Stream stream) {
        this.parcels = new Parcels(stream.parcels());
        this.kafka = stream.part(KafkaTemplate.class);
        this.arrivals = stream.part(Arrivals.class);
        this.clock = stream.part(Clock.class);
    }

    /** Writes an aggregate with an event; a relay sends it. */
    Mono<?> byOutbox(Journeys journeys, int number) {
        return parcels.add(journeys.id(number), PARCEL);
    }

    /** Sends the event straight: nothing is stored, a crash loses it. */
    Mono<?> straight(Journeys journeys, int number) {
        var record = EventRecords.write(Topics.ISSUES, Parcels.event(journeys.id(number), PARCEL, clock.instant()));
        return Mono.fromFuture(kafka.send(record));
    }

    /** From now on these are counted. */
    void watch(Journeys journeys) {
        arrivals.handTo(record -> EventRecords.read(record).ifPresent(event -> journeys.arrive(event.subject())));
    }

    void awaitAll(Journeys journeys) {
        Pace.await(
                journeys.count() + " events, of which " + journeys.arrivals() + " are there",
                ARRIVED_WITHIN,
                () -> journeys.arrivals() == journeys.count());
    }
}
