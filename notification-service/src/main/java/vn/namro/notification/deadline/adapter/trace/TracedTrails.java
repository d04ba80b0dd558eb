package vn.namro.notification.deadline.adapter.trace;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.Trails;
import vn.namro.notification.deadline.domain.timer.Origin;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.platform.trace.Deed;
import vn.namro.platform.trace.Spans;
import vn.namro.platform.trace.Trail;
import vn.namro.platform.trace.TrailInLogs;

/**
 * Steps of the trace of the event that planned a timer. What follows, further attempts among it, continues the first firing;
 * a letter of several timers continues one and links the others.
 */
@Component
class TracedTrails implements Trails {

    private static final Logger LOG = LoggerFactory.getLogger(TracedTrails.class);

    private final Spans spans;

    TracedTrails(Spans spans) {
        this.spans = spans;
    }

    @Override
    public <T> Mono<T> firing(Timer timer, Function<Timer, Mono<T>> work) {
        Deed firing = Deed.of(Deed.Kind.CONSUMER, "fire " + timer.step(), Map.of());
        boolean first = timer.status() == Timer.Status.PLANNED;
        return spans.follow(firing, trail(timer), trail -> {
            TrailInLogs.on(trail, () -> LOG.debug("takes {}", timer.id()));
            return work.apply(first ? timer.leadingTo(trail.traceparent()) : timer);
        });
    }

    @Override
    public <T> Mono<T> sending(List<Timer> timers, Mono<T> letter) {
        List<Trail> others = timers.stream().skip(1).map(TracedTrails::trail).toList();
        Deed sending = new Deed(Deed.Kind.CLIENT, "deliver letter", Map.of(), others);
        return spans.follow(
                sending,
                trail(timers.get(0)),
                trail -> letter.doOnSuccess(done -> TrailInLogs.on(
                        trail, () -> LOG.debug("a letter of {} timers is with its channel", timers.size()))));
    }

    private static Trail trail(Timer timer) {
        Origin origin = timer.origin();
        return new Trail(origin.correlationId(), origin.traceparent());
    }
}
