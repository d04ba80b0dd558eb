package vn.namro.routing.assignment.adapter.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Pages;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.domain.course.State;

/** Unclear issues, with everything that is missing, for the City Office; the soonest due first. */
@RestController
final class TriageController {

    private final RoutedIssues routedIssues;
    private final Shown shown;
    private final Pages pages;
    private final Problems problems;

    TriageController(RoutedIssues routedIssues, Shown shown, Cursors cursors, Problems problems) {
        this.routedIssues = routedIssues;
        this.shown = shown;
        this.pages = new Pages("triage", cursors);
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
        Pages.Asked asked = pages.read(limit, cursor, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, Pages.codeOf(faults), faults));
        }
        Views views = shown.views(language);
        return routedIssues
                .list(Query.of(State.IN_TRIAGE, Places.read(asked.after()), asked.limit()), Scopes.of(Reader.of(token)))
                .map(page -> ResponseEntity.ok(
                        pages.page(page.items().stream().map(views::triage).toList(), Places.write(page.next()))));
    }

    @GetMapping(value = "/api/triage/{issueId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> get(
            @PathVariable String issueId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return routedIssues
                .find(issueId, Scopes.of(Reader.of(token)))
                .filter(found -> found.triage() != null)
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok()
                        .eTag(IfMatch.tag(found.course().version()))
                        .body(shown.views(language).triage(found)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
