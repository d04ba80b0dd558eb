package vn.namro.routing.responsibility.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Pages;
import vn.namro.platform.http.Problems;
import vn.namro.routing.responsibility.application.MatrixVersions;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.domain.version.Deed;

/** Who did what about the matrix, the newest first. It is read from the versions and the timeline themselves. */
@RestController
final class MatrixAuditController {

    private static final int ALL = 0;

    private final MatrixVersions versions;
    private final Timelines timelines;
    private final Pages pages;
    private final Problems problems;

    MatrixAuditController(MatrixVersions versions, Timelines timelines, Cursors cursors, Problems problems) {
        this.versions = versions;
        this.timelines = timelines;
        this.pages = new Pages("matrix-audit", cursors);
        this.problems = problems;
    }

    /** A deed; {@code differences} is where field by field is told what it changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeedView(
            Instant at,
            String by,
            Deed.What what,
            @Nullable String before,
            String after,
            @Nullable Instant activeFrom,
            @Nullable Integer gapsAcknowledged,
            @Nullable String note,
            @Nullable String differences) {}

    @GetMapping(value = "/api/matrix/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> audit(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        Pages.Asked page = pages.read(limit, cursor, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, Pages.codeOf(faults), faults));
        }
        return Mono.zip(
                versions.newest(null, ALL).collectList(),
                timelines.read(),
                (made, read) -> ResponseEntity.ok(page(Deed.all(made, read.timeline()), page)));
    }

    private Object page(List<Deed> deeds, Pages.Asked page) {
        List<Deed> found = deeds.stream()
                .filter(deed -> page.after() == null || deed.place().compareTo(page.after()) < 0)
                .limit(page.limit() + 1L)
                .toList();
        return pages.page(found, page.limit(), MatrixAuditController::view, Deed::place);
    }

    private static DeedView view(Deed deed) {
        boolean isChange = deed.before() != null && !deed.before().equals(deed.after());
        return new DeedView(
                deed.at(),
                deed.by(),
                deed.what(),
                deed.before(),
                deed.after(),
                deed.activeFrom(),
                deed.what() == Deed.What.VERSION_ACTIVATED ? deed.gaps() : null,
                deed.note(),
                isChange ? "/api/matrix/versions/" + deed.after() + "/differences?with=" + deed.before() : null);
    }
}
