package vn.namro.routing.catalog.adapter.web;

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
import vn.namro.routing.catalog.application.AuditCatalogue;
import vn.namro.routing.catalog.application.AuditCatalogue.Entry;
import vn.namro.routing.catalog.domain.EnteredRecord.Content;

/** Who changed the catalogue, when, from what to what; the newest first. */
@RestController
final class CatalogueAuditController {

    private final AuditCatalogue audit;
    private final Pages pages;
    private final Problems problems;

    CatalogueAuditController(AuditCatalogue audit, Cursors cursors, Problems problems) {
        this.audit = audit;
        this.pages = new Pages("catalogue-audit", cursors);
        this.problems = problems;
    }

    /** One change; before and after as the record is shown elsewhere, absent where there was none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            Instant at,
            String by,
            AuditCatalogue.What what,
            String record,
            @Nullable Object before,
            @Nullable Object after) {}

    @GetMapping(value = "/api/catalog/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> audit(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        Pages.Asked page = pages.read(limit, cursor, faults);
        return faults.isEmpty()
                ? audit.all().map(all -> ResponseEntity.ok(page(all, page)))
                : Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, Pages.codeOf(faults), faults));
    }

    private Object page(List<Entry> all, Pages.Asked page) {
        List<Entry> found = page.after() == null
                ? all
                : all.stream()
                        .dropWhile(entry -> !entry.place().equals(page.after()))
                        .skip(1)
                        .toList();
        return pages.page(found, page.limit(), CatalogueAuditController::view, Entry::place);
    }

    private static EntryView view(Entry entry) {
        return new EntryView(
                entry.at(),
                entry.by(),
                entry.what(),
                entry.key(),
                shown(entry.before()),
                entry.reorganisation().isEmpty()
                        ? shown(entry.after())
                        : entry.reorganisation().get(0).reorganisation());
    }

    private static @Nullable Object shown(Content content) {
        if (content.officer() != null) {
            return CatalogueViews.officer(content.officer());
        }
        return content.day() == null ? null : CatalogueViews.day(content.day());
    }
}
