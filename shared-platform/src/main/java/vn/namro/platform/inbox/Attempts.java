package vn.namro.platform.inbox;

import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;

/** Tries to apply an event a few times at once, before somebody has to wait for it. */
final class Attempts {

    private static final int ATTEMPTS = 3;

    private final EventHandler handler;
    private final ParkedEvents database;
    private final Scheduler timer;

    Attempts(EventHandler handler, ParkedEvents database, Scheduler timer) {
        this.handler = handler;
        this.database = database;
        this.timer = timer;
    }

    /** Fails as the last attempt did, at once if that will pass by itself; never with {@link Applied#CONFLICT}. */
    Mono<Applied> apply(EventType type, EventEnvelope event) {
        return Mono.defer(() -> once(type, event))
                .flatMap(applied -> applied == Applied.CONFLICT ? Mono.error(new Contended(event)) : Mono.just(applied))
                .retryWhen(Retry.max(ATTEMPTS - 1L)
                        .filter(failure -> failure instanceof Contended || !Failures.willPass(failure))
                        .onRetryExhaustedThrow((spec, last) -> last.failure()));
    }

    /** Work that does not end is the event's own failure only if the database answers meanwhile. */
    Mono<Applied> once(EventType type, EventEnvelope event) {
        return Failures.ofWork(Mono.defer(() -> handler.apply(type, event)), timer)
                .defaultIfEmpty(Applied.DONE)
                .onErrorResume(
                        TimeoutException.class,
                        late -> Failures.ofDatabase(database.ping(), timer).then(Mono.error(late)));
    }
}
