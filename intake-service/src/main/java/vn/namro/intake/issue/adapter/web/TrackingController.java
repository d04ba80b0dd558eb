package vn.namro.intake.issue.adapter.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.FindIssue;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.TrackingCode;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.platform.http.Problems;
import vn.namro.web.page.Shell;

/** Follows an issue by its code alone, without a sign-in: on a page, and for programs. */
@Controller
final class TrackingController {

    /** The code stands for the right to see that much: what is shown says nothing about anybody. */
    private static final Viewer WHOEVER_HAS_THE_CODE = new Viewer(true, false, null, null);

    private final FindIssue finding;
    private final Problems problems;
    private final Phrases phrases;
    private final Shell shell;
    private final Clock clock;

    TrackingController(FindIssue finding, Problems problems, Phrases phrases, Shell shell, Clock clock) {
        this.finding = finding;
        this.problems = problems;
        this.phrases = phrases;
        this.shell = shell;
        this.clock = clock;
    }

    @GetMapping(path = "/api/tracking/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> tracked(@PathVariable String code, ServerWebExchange exchange) {
        return find(code)
                .map(issue -> ResponseEntity.<Object>ok(view(issue, exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND")));
    }

    @GetMapping("/track")
    Mono<Rendering> ask(@RequestParam(required = false) @Nullable String code, ServerWebExchange exchange) {
        return code == null || code.isBlank()
                ? shell.page(exchange, "intake/track", Map.of())
                : Mono.just(Rendering.redirectTo(UriComponentsBuilder.fromPath("/track/{code}")
                                .encode()
                                .buildAndExpand(code.strip())
                                .toUriString())
                        .build());
    }

    @GetMapping("/track/{code}")
    Mono<Rendering> page(@PathVariable String code, ServerWebExchange exchange) {
        return find(code)
                .flatMap(issue -> shell.page(exchange, "intake/track", Map.of("found", view(issue, exchange))))
                .switchIfEmpty(Mono.defer(() -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("unknown", code);
                    return shell.page(exchange, HttpStatus.NOT_FOUND, "intake/track", model);
                }));
    }

    private Mono<Issue> find(String code) {
        return TrackingCode.parse(code).isPresent() ? finding.find(code, WHOEVER_HAS_THE_CODE) : Mono.empty();
    }

    private TrackingView view(Issue issue, ServerWebExchange exchange) {
        return TrackingView.of(issue, clock.instant(), phrases.wordsFor(exchange));
    }
}
