package vn.namro.routing.assignment.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.application.RoutedIssues.Status;

/** Unclear issues, with everything that is missing, for the City Office; the soonest due first. */
@RestController
final class TriageController {

    private final RoutedIssues routedIssues;
    private final Paging paging;
    private final Problems problems;

    TriageController(RoutedIssues routedIssues, Paging paging, Problems problems) {
        this.routedIssues = routedIssues;
        this.paging = paging;
        this.problems = problems;
    }

    @GetMapping(value = "/api/triage", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        int size = paging.limit(limit, faults);
        var after = paging.position(cursor, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, paging.codeOf(faults), faults));
        }
        Views views = new Views(language);
        return routedIssues
                .list(new Query(Status.IN_TRIAGE, null, null, null, after, size), Scopes.of(Reader.of(token)))
                .map(page -> ResponseEntity.ok(paging.page(
                        page.items().stream()
                                .map(found -> views.triage(
                                        found,
                                        Objects.requireNonNull(found.routed().triage())))
                                .toList(),
                        page.next())));
    }
}
