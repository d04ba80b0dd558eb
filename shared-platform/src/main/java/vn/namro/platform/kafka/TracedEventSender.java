package vn.namro.platform.kafka;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.namro.platform.outbox.EventSender;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.trace.Deed;
import vn.namro.platform.trace.Spans;
import vn.namro.platform.trace.Trail;

/** Makes the handing over of an event a step of its trace: what lies before it is the wait in the outbox. */
public final class TracedEventSender implements EventSender {

    private final EventSender sender;
    private final Spans spans;

    public TracedEventSender(EventSender sender, Spans spans) {
        this.sender = sender;
        this.spans = spans;
    }

    @Override
    public CompletableFuture<?> send(Outgoing event) {
        Deed sending = Deed.of(
                Deed.Kind.PRODUCER,
                "send " + event.event().type(),
                Map.of("messaging.system", "kafka", "messaging.destination.name", event.topic()));
        Spans.Begun span = spans.begin(sending, Trail.of(event.event()));
        try {
            return sender.send(event.tracedBy(span.trail().traceparent()))
                    .whenComplete((taken, failure) -> span.end(failure));
        } catch (RuntimeException | Error e) {
            span.end(e);
            throw e;
        }
    }
}
