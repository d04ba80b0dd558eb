package vn.namro.routing.assignment.adapter.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.application.RoutedIssues.Versioned;
import vn.namro.routing.assignment.domain.Assignment;

/** Assignments for officers and their leads (their agency's) and for coordinators and auditors (all). */
@RestController
final class AssignmentsController {

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentsController.class);

    private final RoutedIssues routedIssues;
    private final Paging paging;
    private final Problems problems;
    private final Clock clock;

    AssignmentsController(RoutedIssues routedIssues, Paging paging, Problems problems, Clock clock) {
        this.routedIssues = routedIssues;
        this.paging = paging;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping(value = "/api/assignments", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @Nullable String officerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        int size = paging.limit(limit, faults);
        var after = paging.position(cursor, faults);
        Filters filters = new Filters(agencyId, officerId, status, overdue);
        filters.check(faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, paging.codeOf(faults), faults));
        }
        Reader reader = Reader.of(token);
        Views views = new Views(language);
        return routedIssues
                .list(filters.query(clock.instant(), after, size), Scopes.of(reader))
                .map(page -> ResponseEntity.ok(paging.page(
                        page.items().stream()
                                .map(found -> view(found, reader, views))
                                .toList(),
                        page.next())));
    }

    @GetMapping(value = "/api/assignments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> get(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        int dot = id.lastIndexOf('.');
        return routedIssues
                .find(dot < 0 ? id : id.substring(0, dot), Scopes.of(reader))
                .filter(found -> isAssigned(found, id))
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok()
                        .eTag(Long.toString(found.version()))
                        .body(view(found, reader, new Views(language))))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    private static boolean isAssigned(Versioned found, String id) {
        Assignment assignment = found.routed().assignment();
        return assignment != null && assignment.id().equals(id);
    }

    /** Contacts are personal data: only people of the agencies concerned see them, and that is noted. */
    private static AssignmentView view(Versioned found, Reader reader, Views views) {
        boolean withContact = Scopes.isConcerned(reader, found.routed());
        Assignment assignment = Objects.requireNonNull(found.routed().assignment());
        if (withContact) {
            LOG.info("the contact of {} was shown to {}", assignment.id(), reader.subject());
        }
        return views.assignment(found, assignment, withContact);
    }
}
