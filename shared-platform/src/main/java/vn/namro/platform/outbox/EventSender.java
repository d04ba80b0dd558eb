package vn.namro.platform.outbox;

import java.util.concurrent.CompletableFuture;
import vn.namro.platform.store.Outgoing;

/** Hands one event to the broker. */
@FunctionalInterface
public interface EventSender {

    /** Completes when all replicas in sync have the event; fails as {@link SendFailure} says otherwise. */
    CompletableFuture<?> send(Outgoing event);
}
