package vn.namro.platform.outbox;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.outbox.OutboxRelay.Settings;
import vn.namro.platform.store.Outgoing;

/** Sends what was claimed of one aggregate and writes down what came of it. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final EventSender sender;
    private final Clock clock;
    private final Settings settings;

    Sending(EventSender sender, Clock clock, Settings settings) {
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * One after the other: a record that the broker refuses must not be overtaken by its successors.
     *
     * @return whether the claim was still this owner's at the end
     */
    Mono<Boolean> send(Outbox outbox, Claim claim) {
        AtomicLong sentUpTo = new AtomicLong();
        return Flux.fromIterable(claim.events())
                .concatMap(event -> Mono.fromFuture(() -> handOver(event)).thenReturn(event))
                .doOnNext(event -> sentUpTo.set(event.event().sequence()))
                .then(Mono.just(Optional.<Throwable>empty()))
                .onErrorResume(failure -> Mono.just(Optional.of(failure)))
                .flatMap(failure -> failure.map(cause -> failed(outbox, claim, sentUpTo.get(), cause))
                        .orElseGet(() -> outbox.acknowledge(claim, sentUpTo.get(), clock.instant())))
                .doOnNext(mine -> reportIfLost(mine, outbox, claim));
    }

    /** Reactor lets errors of the JVM through to the thread, where they would stop the round of all others. */
    private CompletableFuture<?> handOver(Outgoing event) {
        try {
            return sender.send(event);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Mono<Boolean> failed(Outbox outbox, Claim claim, long sentUpTo, Throwable cause) {
        String reason = SendFailure.reasonOf(cause);
        int refusals = (claim.progressed(sentUpTo) ? 0 : claim.refusals()) + (SendFailure.isOfTheRecord(cause) ? 1 : 0);
        if (refusals >= settings.attempts()) {
            LOG.error("parked {}/{} after {} refusals: {}", outbox.name(), claim.id(), refusals, reason);
            return outbox.park(claim, sentUpTo, clock.instant(), reason);
        }
        LOG.warn("could not send {}/{}, attempt {}: {}", outbox.name(), claim.id(), claim.attempts(), reason);
        return outbox.retryAt(
                claim, sentUpTo, clock.instant().plus(settings.pauseAfter(claim.attempts())), refusals, reason);
    }

    private static void reportIfLost(boolean mine, Outbox outbox, Claim claim) {
        if (!mine) {
            LOG.warn("a newer owner has {}/{}; its events may go out once more", outbox.name(), claim.id());
        }
    }
}
