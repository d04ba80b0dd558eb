package vn.namro.routing.catalog.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import vn.namro.platform.http.Problems;
import vn.namro.routing.catalog.application.AuditCatalogue;
import vn.namro.routing.catalog.application.AuditCatalogue.Entry;
import vn.namro.routing.catalog.domain.EnteredRecord.Content;

/** Who changed the catalogue, when, from what to what; the newest first. */
@RestController
final class CatalogueAuditController {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    /** Short enough for an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** A cursor of another list must not be read here. */
    private static final String OWN = "catalogue-audit ";

    private final AuditCatalogue audit;
    private final Cursors cursors;
    private final Problems problems;

    CatalogueAuditController(AuditCatalogue audit, Cursors cursors, Problems problems) {
        this.audit = audit;
        this.cursors = cursors;
        this.problems = problems;
    }

    /** A page of the audit. */
    record PageView(List<EntryView> items, @Nullable String nextCursor) {}

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
        int size = limit == null ? DEFAULT : NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            faults.add(Fault.at("?limit", "OUT_OF_RANGE", 1, MOST));
        }
        Optional<String> after = Optional.ofNullable(cursor)
                .flatMap(cursors::read)
                .filter(text -> text.startsWith(OWN))
                .map(text -> text.substring(OWN.length()));
        if (cursor != null && after.isEmpty()) {
            faults.add(Fault.at("?cursor", "INVALID_CURSOR"));
        }
        return faults.isEmpty()
                ? audit.all().map(all -> ResponseEntity.ok(page(all, after, size)))
                : Mono.just(problems.answer(
                        exchange,
                        HttpStatus.BAD_REQUEST,
                        cursor != null && after.isEmpty() ? "INVALID_CURSOR" : "INVALID_REQUEST",
                        faults));
    }

    private Object page(List<Entry> all, Optional<String> after, int size) {
        List<Entry> rest = after.isEmpty()
                ? all
                : all.stream()
                        .dropWhile(entry -> !entry.place().equals(after.get()))
                        .skip(1)
                        .toList();
        List<Entry> items = rest.stream().limit(size).toList();
        String next =
                rest.size() > size ? cursors.write(OWN + items.get(size - 1).place()) : null;
        return new PageView(items.stream().map(CatalogueAuditController::view).toList(), next);
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
