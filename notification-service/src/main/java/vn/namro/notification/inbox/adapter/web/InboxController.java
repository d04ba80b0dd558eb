package vn.namro.notification.inbox.adapter.web;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.inbox.application.InboxItems.Listed;
import vn.namro.notification.inbox.application.ReadInbox;
import vn.namro.notification.inbox.domain.InboxItem;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/**
 * The inbox of the person whom the token names; a token that names no officer has an empty one. Reading is the same
 * however often it is said, so it needs no {@code If-Match}.
 */
@RestController
@RequestMapping(path = "/api/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
class InboxController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** No officer has an empty id. */
    private static final String NOBODY = "";

    private final ReadInbox inbox;
    private final Cursors cursors;
    private final Problems problems;

    InboxController(ReadInbox inbox, Cursors cursors, Problems problems) {
        this.inbox = inbox;
        this.cursors = cursors;
        this.problems = problems;
    }

    /** An item as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String id,
            Instant at,
            String kind,
            boolean urgent,
            List<String> trackingCodes,
            InboxItem.Words vi,
            InboxItem.Words en,
            @Nullable Instant readAt) {

        static ItemView of(InboxItem item) {
            return new ItemView(
                    item.id(),
                    item.at(),
                    item.kind(),
                    item.urgent(),
                    item.trackingCodes(),
                    item.vi(),
                    item.en(),
                    item.readAt());
        }
    }

    /**
     * A page of items.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    record Page(List<ItemView> items, @Nullable String nextCursor) {}

    /** So many items. */
    record Count(long count) {}

    @GetMapping
    Mono<ResponseEntity<Object>> list(
            @RequestParam(defaultValue = "false") String unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        if (limit != null && (limit < 1 || limit > MOST)) {
            faults.add(Fault.at("/limit", "OUT_OF_RANGE", 1, MOST));
        }
        if (!unread.equals("true") && !unread.equals("false")) {
            faults.add(Fault.at("/unread", "NOT_ALLOWED", "[true, false]"));
        }
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        Optional<String> after = Optional.ofNullable(cursor).flatMap(cursors::read);
        if (cursor != null && after.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_CURSOR"));
        }
        int size = limit == null ? USUAL : limit;
        return inbox.list(owner(token), unread.equals("true"), after.orElse(null), size + 1)
                .collectList()
                .map(read -> ResponseEntity.ok(page(read, size)));
    }

    private Page page(List<Listed> read, int size) {
        boolean more = read.size() > size;
        List<Listed> shown = more ? read.subList(0, size) : read;
        return new Page(
                shown.stream().map(listed -> ItemView.of(listed.item())).toList(),
                more ? cursors.write(shown.get(size - 1).position()) : null);
    }

    @GetMapping("/unread-count")
    Mono<Count> unread(@AuthenticationPrincipal Jwt token) {
        return inbox.unread(owner(token)).map(Count::new);
    }

    @PostMapping("/{id}/read")
    Mono<ResponseEntity<Object>> read(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return inbox.read(owner(token), id)
                .<ResponseEntity<Object>>map(item -> ResponseEntity.ok(ItemView.of(item)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    @PostMapping("/read-all")
    Mono<Count> readAll(@AuthenticationPrincipal Jwt token) {
        return inbox.readAll(owner(token)).map(Count::new);
    }

    private static String owner(Jwt token) {
        String officer = Reader.of(token).officerId();
        return officer == null ? NOBODY : officer;
    }
}
