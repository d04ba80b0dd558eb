package vn.namro.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.lease.Lease;

/**
 * One round of sending: claims what is due in the shards held, sends each aggregate's events in sequence, and
 * acknowledges the prefix that the broker has. A failing aggregate stops alone; the others go on. Claims and
 * acknowledgements go to the database together: for each alone they would take longer than all the rest.
 */
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Sending sending;
    private final Clock clock;
    private final Settings settings;
    private final Scheduler scheduler;

    /**
     * How the relay behaves.
     *
     * @param batch aggregates claimed in one round
     * @param hold how long a claim keeps others of the same owner away; longer than the producer's delivery time-out
     * @param attempts after so many refusals of the record itself the aggregate is parked
     * @param firstPause the pause after the first failure, doubled up to {@code longestPause}
     */
    public record Settings(int batch, Duration hold, int attempts, Duration firstPause, Duration longestPause) {

        Duration pauseAfter(int failures) {
            Duration pause = firstPause.multipliedBy(1L << Math.min(failures, 16));
            return pause.compareTo(longestPause) < 0 ? pause : longestPause;
        }
    }

    public OutboxRelay(EventSender sender, Clock clock, Settings settings) {
        this(sender, clock, settings, Schedulers.boundedElastic());
    }

    /**
     * Creates a relay that sends where it is told to.
     *
     * @param scheduler for the sends, which may block for a while
     */
    public OutboxRelay(EventSender sender, Clock clock, Settings settings, Scheduler scheduler) {
        this.sending = new Sending(sender, clock, settings);
        this.clock = clock;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    /** Sends what is due and returns how many aggregates were taken; blocks until all are settled. */
    public int round(Outbox outbox, List<Lease> leases) {
        return Objects.requireNonNull(turn(outbox, leases).block(settings.hold()));
    }

    /** Sends what is due and tells how many aggregates were taken, without blocking. */
    public Mono<Integer> turn(Outbox outbox, List<Lease> leases) {
        return leases.isEmpty() ? Mono.just(0) : Mono.defer(() -> turn(outbox, byShard(leases), clock.instant()));
    }

    private Mono<Integer> turn(Outbox outbox, Map<Integer, Lease> leases, Instant now) {
        return outbox.due(List.copyOf(leases.keySet()), now, settings.batch())
                .collectList()
                .flatMap(due -> restParked(outbox, due))
                .flatMap(due -> outbox.claim(due, leases, now.plus(settings.hold())))
                .publishOn(scheduler)
                .flatMap(claims -> sent(outbox, claims)
                        .flatMap(sent -> sending.acknowledge(outbox, sent))
                        .thenReturn(claims.size()));
    }

    private Mono<List<Claim>> sent(Outbox outbox, List<Claim> claims) {
        return Flux.fromIterable(claims)
                .flatMap(claim -> alone(claim.id(), sending.send(outbox, claim)), settings.batch())
                .collectList();
    }

    /** Leaves those that are not parked. */
    private static Mono<List<Document>> restParked(Outbox outbox, List<Document> due) {
        return Flux.fromIterable(due)
                .filter(Outbox::isParked)
                .concatMap(parked -> alone(parked.getString("_id"), outbox.rest(parked)))
                .then(Mono.fromSupplier(
                        () -> due.stream().filter(one -> !Outbox.isParked(one)).toList()));
    }

    /** What the database fails to do for one aggregate is left to a later round, and does not stop the others. */
    private static <T> Mono<T> alone(String id, Mono<T> step) {
        return step.onErrorResume(failure -> {
            LOG.warn("{} is left to a later round: {}", id, failure.toString());
            return Mono.empty();
        });
    }

    private static Map<Integer, Lease> byShard(List<Lease> leases) {
        return leases.stream().collect(Collectors.toMap(Lease::shard, Function.identity()));
    }
}
