package vn.namro.notification.webhook.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.webhook.application.SpreadEvent;
import vn.namro.notification.webhook.application.SpreadEvent.Happening;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;

/**
 * Says whom an event concerns, and has it spread. An event that comes again makes no second message, so there is nothing
 * to remember of it. The watch over an issue is written by another consumer of the same topic: it is waited for a while;
 * where it does not appear, the event is parked for an operator.
 */
@Component
class WebhookEvents implements EventHandler {

    private static final int LOOKS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Watches watches;
    private final SpreadEvent spreading;
    private final ObjectMapper json;

    WebhookEvents(Watches watches, SpreadEvent spreading, ObjectMapper json) {
        this.watches = watches;
        this.spreading = spreading;
        this.json = json;
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        return Mono.fromCallable(() -> json.readTree(event.data()))
                .flatMap(told ->
                        concerned(event, told).flatMap(agencies -> spreading.spread(happening(event, told), agencies)))
                .thenReturn(Applied.DONE);
    }

    private Mono<Set<String>> concerned(EventEnvelope event, JsonNode told) {
        Set<String> agencies = named(told);
        return Mono.defer(() -> watches.find(event.key()))
                .switchIfEmpty(Mono.error(() -> new NotWatchedYet(event.key())))
                .retryWhen(Retry.backoff(LOOKS, FIRST_PAUSE).filter(NotWatchedYet.class::isInstance))
                .map(watch -> {
                    agencies.addAll(holding(watch, told.path("assignmentId").asText("")));
                    return agencies;
                });
    }

    /** Agencies that a payload names, but those that only help, or are only proposed: they may not see the issue either. */
    private static Set<String> named(JsonNode told) {
        ObjectNode seen = told.deepCopy();
        seen.remove("proposedAgency");
        if (seen.path("responsibility") instanceof ObjectNode responsibility) {
            responsibility.remove("coordinating");
        }
        return new LinkedHashSet<>(seen.findValuesAsText("agencyId"));
    }

    /** The agencies of the assignment spoken of, which need not be the present one; in triage those that hold the issue. */
    private static Set<String> holding(Watch watch, String assignmentId) {
        Set<String> agencies = new LinkedHashSet<>();
        watch.assignment(assignmentId).map(Handover::agencies).ifPresent(held -> held.forEach(agencies::add));
        if (agencies.isEmpty()) {
            agencies.addAll(watch.agencies());
        }
        return agencies;
    }

    private Happening happening(EventEnvelope event, JsonNode told) {
        return new Happening(
                event.id(),
                event.type(),
                MessageBody.of(json, event.type(), event.time(), told),
                new Dispatch.Origin(event.correlationId(), event.traceparent()));
    }
}
