package vn.namro.platform.outbox;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.outbox.OutboxRelay.Settings;
import vn.namro.platform.store.Outgoing;

/** Sends what was claimed and writes down what came of it. */
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
     * @return the claim if all was sent and waits to be acknowledged; empty if not, which is written down already
     */
    Mono<Claim> send(Outbox outbox, Claim claim) {
        AtomicLong sentUpTo = new AtomicLong();
        return Flux.fromIterable(claim.events())
                .concatMap(event -> Mono.fromFuture(() -> handOver(event)).thenReturn(event))
                .doOnNext(event -> sentUpTo.set(event.event().sequence()))
                .then(Mono.just(claim))
                .onErrorResume(failure -> failed(outbox, claim, sentUpTo.get(), failure)
                        .doOnNext(mine -> {
                            if (!mine) {
                                reportLost(outbox, claim);
                            }
                        })
                        .then(Mono.empty()));
    }

    /** Acknowledges claims of which all was sent. */
    Mono<Void> acknowledge(Outbox outbox, List<Claim> sent) {
        return outbox.acknowledge(sent, clock.instant())
                .doOnNext(lost -> reportLost(outbox, lost))
                .then();
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

    private static void reportLost(Outbox outbox, Claim claim) {
        LOG.warn("a newer owner has {}/{}; its events may go out once more", outbox.name(), claim.id());
    }
}
