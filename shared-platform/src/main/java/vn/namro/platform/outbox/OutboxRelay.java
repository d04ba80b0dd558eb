package vn.namro.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.outbox.Outbox.Claim;

/**
 * One round of sending: claims what is due in the shards held, sends each aggregate's events in sequence, and
 * acknowledges the prefix that the broker has. A failing aggregate stops alone; the others go on.
 */
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int CONCURRENCY = 32;

    private final EventSender sender;
    private final Clock clock;
    private final Settings settings;

    /**
     * How the relay behaves.
     *
     * @param batch aggregates claimed in one round
     * @param hold how long a claim keeps others of the same owner away; longer than the producer's delivery time-out
     * @param attempts after so many failures of the record itself the aggregate is parked
     * @param firstPause the pause after the first failure, doubled up to {@code longestPause}
     */
    public record Settings(int batch, Duration hold, int attempts, Duration firstPause, Duration longestPause) {}

    public OutboxRelay(EventSender sender, Clock clock, Settings settings) {
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
    }

    /** Sends what is due and returns how many aggregates were taken; blocks until all are settled. */
    public int round(Outbox outbox, List<Lease> leases) {
        if (leases.isEmpty()) {
            return 0;
        }
        Map<Integer, Lease> byShard = leases.stream().collect(Collectors.toMap(Lease::shard, Function.identity()));
        Instant now = clock.instant();
        Long settled = outbox.due(List.copyOf(byShard.keySet()), now, settings.batch())
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(
                        due -> outbox.claim(
                                due, Objects.requireNonNull(byShard.get(Outbox.shardOf(due))), now, settings.hold()),
                        CONCURRENCY)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(claim -> send(outbox, claim), CONCURRENCY)
                .count()
                .block(settings.hold());
        return settled == null ? 0 : settled.intValue();
    }

    /** One after the other: a record that the broker refuses must not be overtaken by its successors. */
    private Mono<Boolean> send(Outbox outbox, Claim claim) {
        AtomicLong sentUpTo = new AtomicLong();
        return Flux.fromIterable(claim.events())
                .concatMap(event -> Mono.fromFuture(() -> sender.send(event)).thenReturn(event))
                .doOnNext(event -> sentUpTo.set(event.event().sequence()))
                .then(Mono.just(Optional.<Throwable>empty()))
                .onErrorResume(failure -> Mono.just(Optional.of(failure)))
                .flatMap(failure -> failure.map(cause -> failed(outbox, claim, sentUpTo.get(), cause))
                        .orElseGet(() -> outbox.acknowledge(claim, sentUpTo.get(), clock.instant())))
                .doOnNext(mine -> reportIfLost(mine, outbox, claim));
    }

    private Mono<Boolean> failed(Outbox outbox, Claim claim, long sentUpTo, Throwable cause) {
        String reason = SendFailure.reasonOf(cause);
        if (SendFailure.isOfTheRecord(cause) && claim.attempts() >= settings.attempts()) {
            LOG.error("parked {}/{} after {} attempts: {}", outbox.name(), claim.id(), claim.attempts(), reason);
            return outbox.park(claim, sentUpTo, clock.instant(), reason);
        }
        LOG.warn("could not send {}/{}, attempt {}: {}", outbox.name(), claim.id(), claim.attempts(), reason);
        return outbox.retryAt(claim, sentUpTo, clock.instant().plus(pauseAfter(claim.attempts())), reason);
    }

    private Duration pauseAfter(int attempts) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(attempts, 16));
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    private static void reportIfLost(boolean mine, Outbox outbox, Claim claim) {
        if (!mine) {
            LOG.warn("a newer owner has {}/{}; its events may go out once more", outbox.name(), claim.id());
        }
    }
}
