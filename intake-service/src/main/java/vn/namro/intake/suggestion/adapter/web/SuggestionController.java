package vn.namro.intake.suggestion.adapter.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.suggestion.domain.Keywords;
import vn.namro.platform.http.Languages;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;

/** Suggests what a text may be about, with the words that say so. Nothing is stored, and nobody has to follow it. */
@RestController
final class SuggestionController {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/category-suggestion.schema.json");

    private final Keywords keywords;
    private final CatalogEntries catalog;
    private final Problems problems;

    SuggestionController(Keywords keywords, CatalogEntries catalog, Problems problems) {
        this.keywords = keywords;
        this.catalog = catalog;
        this.problems = problems;
    }

    /** The likeliest first. */
    record SuggestionsView(List<SuggestionView> items) {

        SuggestionsView {
            items = List.copyOf(items);
        }
    }

    record SuggestionView(String categoryId, String name, int score, List<String> words) {

        SuggestionView {
            words = List.copyOf(words);
        }
    }

    @PostMapping(
            path = "/api/suggestions/category",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> category(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            ServerWebExchange exchange) {
        Checked checked = SCHEMA.check(body == null ? new byte[0] : body);
        if (!checked.faults().isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", checked.faults()));
        }
        Locale spoken = Languages.of(language);
        return Flux.fromIterable(keywords.suggest(text(checked, "/title"), text(checked, "/description")))
                .concatMap(found -> catalog.category(found.categoryId())
                        .map(category -> new SuggestionView(
                                found.categoryId(),
                                spoken.equals(Languages.VIETNAMESE) ? category.nameVi() : category.nameEn(),
                                found.score(),
                                found.words())))
                .collectList()
                .map(items -> ResponseEntity.ok(new SuggestionsView(items)));
    }

    private static String text(Checked checked, String pointer) {
        return checked.body().at(pointer).asText();
    }
}
