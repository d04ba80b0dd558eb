package vn.namro.notification.retention.application;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.webhook.application.Dispatches;

/**
 * Removes inbox items that were read long ago, and webhook messages of long ago that wait for nothing. What nobody has read
 * stays, and so does what the law asks for: deadlines, and every message about them with its attempts.
 */
public final class PruneDelivered {

    private final InboxItems inbox;
    private final Dispatches messages;
    private final Clock city;
    private final Clock machine;
    private final Duration keep;
    private final int batch;

    /**
     * Creates the use case.
     *
     * @param city whose time inboxes tell
     * @param machine whose time webhook messages tell
     * @param batch removed at once
     */
    public PruneDelivered(InboxItems inbox, Dispatches messages, Clock city, Clock machine, Duration keep, int batch) {
        this.inbox = inbox;
        this.messages = messages;
        this.city = city;
        this.machine = machine;
        this.keep = keep;
        this.batch = batch;
    }

    /** Removes batch after batch until nothing is old enough; gives how much was removed. */
    public Mono<Long> prune() {
        return all(() -> inbox.forget(city.instant().minus(keep), batch))
                .flatMap(items -> all(() -> messages.forget(machine.instant().minus(keep), batch))
                        .map(sent -> items + sent));
    }

    private Mono<Long> all(Supplier<Mono<Long>> forget) {
        return Mono.defer(forget).repeat().takeUntil(removed -> removed < batch).reduce(0L, Long::sum);
    }
}
