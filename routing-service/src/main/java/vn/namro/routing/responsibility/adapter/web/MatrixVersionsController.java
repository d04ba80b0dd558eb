package vn.namro.routing.responsibility.adapter.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Pages;
import vn.namro.platform.http.Problems;
import vn.namro.routing.responsibility.application.MatrixVersions;
import vn.namro.routing.responsibility.application.Sheets;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.SheetWriter;
import vn.namro.routing.responsibility.domain.version.Version;

/** The versions of the matrix and their entries. The ETag is that of the timeline, which activations are decided upon. */
@RestController
final class MatrixVersionsController {

    private final MatrixVersions versions;
    private final Timelines timelines;
    private final Sheets sheets;
    private final Pages pages;
    private final Problems problems;
    private final Clock clock;

    MatrixVersionsController(
            MatrixVersions versions,
            Timelines timelines,
            Sheets sheets,
            Cursors cursors,
            Problems problems,
            Clock clock) {
        this.versions = versions;
        this.timelines = timelines;
        this.sheets = sheets;
        this.pages = new Pages("matrix-versions", cursors);
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping(value = "/api/matrix/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        Pages.Asked page = pages.read(limit, cursor, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, Pages.codeOf(faults), faults));
        }
        return timelines
                .read()
                .flatMap(read -> versions.newest(page.after(), page.limit() + 1)
                        .collectList()
                        .map(found -> tagged(read)
                                .body(pages.page(
                                        found,
                                        page.limit(),
                                        version -> MatrixViews.version(version, read.timeline(), clock.instant()),
                                        versions::placeOf))));
    }

    @GetMapping(value = "/api/matrix/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> get(@PathVariable String version, ServerWebExchange exchange) {
        return timelines
                .read()
                .flatMap(read -> versions.find(version)
                        .<ResponseEntity<Object>>map(found ->
                                tagged(read).body(MatrixViews.version(found, read.timeline(), clock.instant()))))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    private static ResponseEntity.BodyBuilder tagged(Timelines.Read read) {
        return ResponseEntity.ok().eTag(Long.toString(read.revision()));
    }

    /** The entries as JSON, or as a sheet: by {@code ?format=} for links, else by {@code Accept}. */
    @GetMapping("/api/matrix/versions/{version}/entries")
    Mono<ResponseEntity<Object>> entries(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            ServerWebExchange exchange) {
        Sheets.@Nullable Format asked = SheetTypes.asked(format, accept);
        return versions.find(version)
                .flatMap(found -> versions.entries(version).map(entries -> entries(found, entries, asked)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    private ResponseEntity<Object> entries(Version version, List<MatrixEntry> entries, Sheets.@Nullable Format format) {
        if (format == null) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Pages.Page(
                            entries.stream().map(MatrixViews::entry).toList(), null));
        }
        return ResponseEntity.ok()
                .contentType(SheetTypes.of(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, SheetTypes.attachment(version.id(), format))
                .body(sheets.write(SheetWriter.sheet(entries), format));
    }
}
