package vn.namro.bench.poison;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.namro.bench.Samples;
import vn.namro.bench.stream.Arrivals;
import vn.namro.bench.stream.Journeys;
import vn.namro.bench.stream.Pace;
import vn.namro.bench.stream.Parcels;
import vn.namro.bench.stream.Stream;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.outbox.ParkedOutboxes;

/** Loads with and without poison, and a count of where every single event has ended. */
final class Ward {

    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);
    private static final int LISTED = 100_000;

    private final Stream stream;
    private final Parcels parcels;
    private final Receiver receiver;
    private final double perSecond;

    /** What came of the keys of one load; each has two events. */
    record Ends(
            Samples millis,
            int healthy,
            int applied,
            int poisoned,
            int parkedBySender,
            int parkedByConsumer,
            int withReason) {

        boolean isRight() {
            return applied == healthy && parkedBySender + parkedByConsumer == poisoned && withReason == poisoned;
        }
    }

    Ward(Stream stream, double perSecond) {
        this.stream = stream;
        this.parcels = new Parcels(stream.parcels());
        this.receiver = new Receiver(stream);
        this.perSecond = perSecond;
        stream.part(Arrivals.class).handTo(receiver::take);
    }

    Ends load(String name, int keys, Dose dose) throws InterruptedException {
        Journeys journeys = new Journeys(name, keys);
        receiver.watch(journeys, id -> dose.isRefusedByConsumer(numberOf(id)));
        Pace.free(journeys).run(perSecond, number -> twoEvents(journeys.id(number), number, dose), () -> {});
        int healthy = (int) IntStream.range(0, keys).filter(dose::isHealthy).count();
        Pace.await("all healthy keys", SETTLED_WITHIN, () -> journeys.arrivals() == healthy);
        Pace.await(
                "every key to be applied or parked",
                SETTLED_WITHIN,
                () -> ends(journeys, dose, healthy).isRight());
        return ends(journeys, dose, healthy);
    }

    private Mono<?> twoEvents(String id, int number, Dose dose) {
        return parcels.add(id, dose.parcel(number)).then(parcels.change(id));
    }

    private Ends ends(Journeys journeys, Dose dose, int healthy) {
        String prefix = journeys.id(0).substring(0, journeys.id(0).length() - 1);
        Map<String, String> bySender = stream.part(ParkedOutboxes.class)
                .list(LISTED)
                .filter(parked -> parked.id().startsWith(prefix))
                .collect(Collectors.toMap(ParkedOutboxes.Parked::id, ParkedOutboxes.Parked::reason))
                .blockOptional()
                .orElseThrow();
        Map<String, String> byConsumer = stream.part(ParkedEvents.class)
                .of(Receiver.NAME, LISTED)
                .filter(parked -> parked.event().key().startsWith(prefix))
                .collect(Collectors.toMap(
                        parked -> parked.event().key(),
                        ParkedEvents.Parked::reason,
                        (one, other) -> one + "\n" + other))
                .blockOptional()
                .orElseThrow();
        int poisoned = journeys.count() - healthy;
        return new Ends(
                journeys.millis(),
                healthy,
                appliedInFull(journeys),
                poisoned,
                count(journeys, dose::isRefusedByBroker, bySender, "RecordTooLarge"),
                count(journeys, dose::isRefusedByConsumer, byConsumer, "\n"),
                count(journeys, dose::isRefusedByBroker, bySender, "RecordTooLarge")
                        + count(journeys, dose::isRefusedByConsumer, byConsumer, "poison"));
    }

    /** Both events, not one and not three. */
    private int appliedInFull(Journeys journeys) {
        long full = Mono.from(stream.copies()
                        .collection()
                        .countDocuments(new Document("state.events", 2)
                                .append(
                                        "_id",
                                        new Document("$gte", journeys.id(0).replaceAll("\\d+$", ""))
                                                .append("$lt", journeys.id(0).replaceAll("-\\d+$", ".")))))
                .blockOptional()
                .orElse(0L);
        return (int) full;
    }

    private static int count(
            Journeys journeys, java.util.function.IntPredicate poisoned, Map<String, String> parked, String reason) {
        return (int) IntStream.range(0, journeys.count())
                .filter(poisoned)
                .filter(number -> Objects.requireNonNullElse(parked.get(journeys.id(number)), "")
                        .contains(reason))
                .count();
    }

    private static int numberOf(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }
}
