package vn.namro.intake.issue.adapter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.FindSimilar;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/** Shows who writes what of theirs is open already and much the same. */
@RestController
final class SimilarController {

    private static final int LONGEST = 200;

    private final FindSimilar finding;
    private final Problems problems;
    private final Phrases phrases;

    SimilarController(FindSimilar finding, Problems problems, Phrases phrases) {
        this.finding = finding;
        this.problems = problems;
        this.phrases = phrases;
    }

    /** The likest first. */
    record SimilarView(List<IssuePage.Item> items) {

        SimilarView {
            items = List.copyOf(items);
        }
    }

    @GetMapping(path = "/api/issues/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> similar(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable String zoneId,
            @RequestParam(required = false) @Nullable String categoryId,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        if (title.length() > LONGEST) {
            List<Fault> faults = List.of(Fault.at("?title", "TOO_LONG", LONGEST));
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        Words words = phrases.wordsFor(exchange);
        return finding.find(People.viewer(Reader.of(token)), new FindSimilar.Written(title, zoneId, categoryId))
                .map(found -> ResponseEntity.ok(new SimilarView(found.stream()
                        .map(issue -> IssuePage.Item.of(issue, words))
                        .toList())));
    }
}
