package vn.namro.notification.deadline.adapter.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.FindDeadlines;
import vn.namro.notification.deadline.application.FindDeadlines.Course;
import vn.namro.notification.deadline.application.SummarizeDeadlines;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.domain.letter.Briefing;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** Deadlines, and the reminders planned and sent for them. */
@RestController
@RequestMapping(path = "/api/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadlineController {

    private final FindDeadlines deadlines;
    private final Paging paging;
    private final Problems problems;
    private final Briefing briefing;
    private final SummarizeDeadlines summarizing;

    DeadlineController(
            FindDeadlines deadlines,
            SummarizeDeadlines summarizing,
            Paging paging,
            Problems problems,
            Briefing briefing) {
        this.deadlines = deadlines;
        this.summarizing = summarizing;
        this.paging = paging;
        this.problems = problems;
        this.briefing = briefing;
    }

    /** What a reader may see: everything, what concerns one agency, or nothing. */
    private record Sight(boolean any, @Nullable String ofAgency) {

        static Sight of(Reader reader) {
            if (reader.is(Role.COORDINATOR, Role.AUDITOR, Role.ADMIN)) {
                return new Sight(true, null);
            }
            String agency = reader.agencyId();
            return new Sight(agency != null && reader.is(Role.OFFICER, Role.AGENCY_LEAD), agency);
        }
    }

    @GetMapping
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        int size = Paging.limit(limit, faults);
        Watch.Status chosen = Paging.choice("status", Watch.Status.class, status, faults);
        Optional<String> after = Optional.ofNullable(cursor).flatMap(paging::position);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        if (cursor != null && after.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_CURSOR"));
        }
        Sight sight = Sight.of(Reader.of(token));
        if (!sight.any()) {
            return Mono.just(problems.answer(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN"));
        }
        return deadlines
                .list(new Watches.Query(chosen, agencyId, after.orElse(null), size + 1), sight.ofAgency())
                .collectList()
                .map(read -> ResponseEntity.ok(
                        paging.page(read, size, listed -> WatchView.of(listed.watch()), Watches.Listed::position)));
    }

    /** What is late, due today and due this week, by agency. */
    @GetMapping("/summary")
    Mono<ResponseEntity<Object>> summary(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Sight sight = Sight.of(Reader.of(token));
        return sight.any()
                ? summarizing.summarize(sight.ofAgency()).map(ResponseEntity::ok)
                : Mono.just(problems.answer(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN"));
    }

    @GetMapping("/{assignmentId}")
    Mono<ResponseEntity<Object>> one(
            @PathVariable String assignmentId, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Sight sight = Sight.of(Reader.of(token));
        Mono<Course> found = sight.any() ? deadlines.find(assignmentId, sight.ofAgency()) : Mono.empty();
        return found.<ResponseEntity<Object>>map(course -> ResponseEntity.ok(CourseView.of(course, briefing)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
