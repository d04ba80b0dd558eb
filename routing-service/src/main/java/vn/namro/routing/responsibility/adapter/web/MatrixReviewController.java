package vn.namro.routing.responsibility.adapter.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.application.MatricesInForce;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.check.Finding;
import vn.namro.routing.responsibility.domain.check.MatrixCheck;
import vn.namro.routing.responsibility.domain.version.Differences;

/** What to look at before a version comes into force: how it differs, and what is wrong with it. */
@RestController
final class MatrixReviewController {

    private final MatricesInForce matrices;
    private final LiveCatalogue catalogue;
    private final Problems problems;
    private final Clock clock;

    MatrixReviewController(MatricesInForce matrices, LiveCatalogue catalogue, Problems problems, Clock clock) {
        this.matrices = matrices;
        this.catalogue = catalogue;
        this.problems = problems;
        this.clock = clock;
    }

    /** How the version differs from the one in force, or from the one that {@code with} names. */
    @GetMapping(value = "/api/matrix/versions/{version}/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> differences(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String with,
            ServerWebExchange exchange) {
        Mono<Matrix> other =
                with == null ? Mono.fromSupplier(() -> matrices.at(clock.instant())) : matrices.compiled(with);
        return Mono.zip(
                        matrices.compiled(version),
                        other,
                        (matrix, before) -> ResponseEntity.<Object>ok(MatrixViews.differences(
                                matrix.version(),
                                before.version(),
                                Differences.between(before.entries(), matrix.entries()))))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    /** Everything that is wrong with the version, on all days or from the day {@code from} on. */
    @GetMapping(value = "/api/matrix/versions/{version}/validation", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> validation(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        LocalDate since = day(from, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        return matrices.compiled(version)
                .publishOn(Schedulers.boundedElastic())
                .map(matrix -> MatrixCheck.check(matrix, catalogue.get(), new Validity(since, null)))
                .<ResponseEntity<Object>>map(findings -> ResponseEntity.ok(view(version, findings, language)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    private static @Nullable LocalDate day(@Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(Fault.at("?from", "MALFORMED_DATE"));
            return null;
        }
    }

    /** The findings, with how many there are of each kind. */
    record ValidationView(
            String version, int gaps, Map<Finding.Kind, Integer> counts, List<MatrixViews.FindingView> findings) {}

    private static ValidationView view(String version, List<Finding> findings, @Nullable String language) {
        MatrixViews views = new MatrixViews(language);
        Map<Finding.Kind, Integer> counts = new LinkedHashMap<>();
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        long gaps = findings.stream().filter(finding -> finding.kind().isGap()).count();
        return new ValidationView(
                version,
                (int) gaps,
                counts,
                findings.stream().map(views::finding).toList());
    }
}
