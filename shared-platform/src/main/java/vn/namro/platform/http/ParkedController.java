package vn.namro.platform.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.outbox.ParkedOutboxes;

/** For operators: what is parked, why, and its release after mending. */
@RestController
@RequestMapping("/api/ops/parked")
public final class ParkedController {

    private static final int LIMIT = 500;

    private final Consumers consumers;
    private final ParkedEvents events;
    private final ParkedOutboxes outboxes;
    private final Problems problems;

    public ParkedController(Consumers consumers, ParkedEvents events, ParkedOutboxes outboxes, Problems problems) {
        this.consumers = consumers;
        this.events = events;
        this.outboxes = outboxes;
        this.problems = problems;
    }

    /** Everything parked in this service, incoming and outgoing. */
    public record Overview(List<Incoming> incoming, List<ParkedOutboxes.Parked> outgoing) {}

    /** An event that a consumer could not apply. */
    public record Incoming(
            String consumer, String key, String subject, long sequence, String type, String reason, Instant since) {}

    /** How many events took effect. */
    public record Released(int released) {}

    @GetMapping
    Mono<Overview> parked() {
        Mono<List<Incoming>> incoming = Flux.fromIterable(consumers.all())
                .flatMap(consumer -> events.of(consumer.name(), LIMIT))
                .map(ParkedController::view)
                .sort(Comparator.comparing(Incoming::since))
                .collectList();
        return Mono.zip(incoming, outboxes.list(LIMIT).collectList(), Overview::new);
    }

    @PostMapping("/incoming/{consumer}/release")
    Mono<ResponseEntity<Object>> releaseIncoming(
            @PathVariable String consumer, @RequestParam String key, ServerWebExchange exchange) {
        return Mono.justOrEmpty(consumers.named(consumer))
                .flatMap((EventConsumer found) -> found.release(key))
                .<ResponseEntity<Object>>map(count -> ResponseEntity.ok(new Released(count)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    @PostMapping("/outgoing/{collection}/release")
    Mono<ResponseEntity<Object>> releaseOutgoing(
            @PathVariable String collection, @RequestParam String id, ServerWebExchange exchange) {
        return outboxes.release(collection, id)
                .map(done -> done
                        ? ResponseEntity.ok(new Released(1))
                        : problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    private static Incoming view(ParkedEvents.Parked parked) {
        return new Incoming(
                parked.consumer(),
                parked.event().key(),
                parked.event().subject(),
                parked.event().sequence(),
                parked.event().type(),
                parked.reason(),
                parked.at());
    }
}
