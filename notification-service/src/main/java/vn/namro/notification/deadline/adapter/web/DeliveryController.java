package vn.namro.notification.deadline.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.FindDeliveries;
import vn.namro.notification.deadline.application.FindDeliveries.After;
import vn.namro.notification.deadline.application.FindDeliveries.Listed;
import vn.namro.notification.deadline.application.Times;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** What was sent to whom, through which channel, with which result; and its sending again. */
@RestController
@RequestMapping(path = "/api/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {

    private static final String BETWEEN = "\n";

    private final FindDeliveries deliveries;
    private final Paging paging;
    private final Problems problems;
    private final Times times;

    DeliveryController(FindDeliveries deliveries, Times times, Paging paging, Problems problems) {
        this.times = times;
        this.deliveries = deliveries;
        this.paging = paging;
        this.problems = problems;
    }

    /** A message in the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryView(
            String issueId,
            String assignmentId,
            String step,
            Instant plannedAt,
            @Nullable Instant nextAttemptAt,
            ReminderView.Sending delivery) {

        static DeliveryView of(Listed listed) {
            boolean waits = listed.delivery().status() == Delivery.Status.WAITING;
            return new DeliveryView(
                    listed.timer().issueId(),
                    listed.timer().assignmentId(),
                    listed.timer().step().name(),
                    listed.timer().dueAt(),
                    waits ? listed.timer().againAt() : null,
                    ReminderView.Sending.of(listed.delivery()));
        }
    }

    @GetMapping
    Mono<ResponseEntity<Object>> list(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable String recipientId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        int size = Paging.limit(limit, faults);
        DeliveryQuestion question = new DeliveryQuestion(asked, times.zone());
        faults.addAll(question.faults());
        Optional<After> after =
                Optional.ofNullable(cursor).flatMap(paging::position).flatMap(DeliveryController::after);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        if (cursor != null && after.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_CURSOR"));
        }
        Reader reader = Reader.of(token);
        boolean everyone = reader.is(Role.COORDINATOR, Role.AUDITOR, Role.OPERATOR, Role.ADMIN);
        String whose = everyone ? recipientId : reader.officerId();
        if (!everyone && (whose == null || (recipientId != null && !recipientId.equals(whose)))) {
            return Mono.just(ResponseEntity.ok(new Paging.Page<DeliveryView>(List.of(), null)));
        }
        return deliveries
                .list(question.of(whose, after.orElse(null), size + 1))
                .collectList()
                .map(read ->
                        ResponseEntity.ok(paging.page(read, size, DeliveryView::of, DeliveryController::position)));
    }

    private static String position(Listed listed) {
        return listed.position() + BETWEEN + listed.delivery().id();
    }

    private static Optional<After> after(String position) {
        String[] parts = position.split(BETWEEN, -1);
        return parts.length == 2 ? Optional.of(new After(parts[0], parts[1])) : Optional.empty();
    }

    /** A delivery's id has slashes of its own: {@code assignmentId/STEP/generation/recipientId}. */
    @PostMapping("/{assignmentId}/{step}/{generation}/{recipientId}/redelivery")
    Mono<ResponseEntity<Object>> repeat(
            @PathVariable String assignmentId,
            @PathVariable String step,
            @PathVariable String generation,
            @PathVariable String recipientId,
            ServerWebExchange exchange) {
        return deliveries
                .repeat(String.join("/", assignmentId, step, generation, recipientId))
                .<ResponseEntity<Object>>map(
                        delivery -> ResponseEntity.accepted().body(ReminderView.Sending.of(delivery)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
