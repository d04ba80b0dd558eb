package vn.namro.intake.issue.adapter.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The streams that this instance serves: a bounded number for each person, all of them ended when it shuts down, so that
 * nobody waits for them.
 */
@Component
final class OpenStreams {

    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> shutdown = Sinks.empty();
    private final int most;

    OpenStreams(StreamSettings settings) {
        this.most = settings.perReader();
    }

    /** Takes a place; false if the person has none left. */
    boolean enter(String reader) {
        boolean[] entered = {false};
        open.compute(reader, (key, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? Integer.valueOf(before + 1) : count;
        });
        return entered[0];
    }

    /** The stream with a place that was taken for it: the place is free again however the stream ends. */
    <T> Flux<T> until(String reader, Flux<T> stream) {
        Mono<Void> closing = shutdown.asMono();
        return stream.takeUntilOther(closing).doFinally(end -> leave(reader));
    }

    void leave(String reader) {
        open.computeIfPresent(reader, (key, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }

    @EventListener(ContextClosedEvent.class)
    void shutDown() {
        shutdown.tryEmitEmpty();
    }
}
