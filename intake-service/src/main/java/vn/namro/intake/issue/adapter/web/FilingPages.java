package vn.namro.intake.issue.adapter.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.issue.application.IssueQuery;
import vn.namro.intake.issue.application.ListIssues;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.http.Fault;
import vn.namro.platform.security.Reader;
import vn.namro.web.page.PageLanguage;
import vn.namro.web.page.Shell;

/** Filing on a page: fill in, look it over, send. It needs no script; with one it also survives a lost connection. */
@Controller
final class FilingPages {

    private static final String FORM = "intake/file";
    private static final String CHECK = "intake/check";

    private final Filings filings;
    private final ListIssues listing;
    private final CatalogEntries catalog;
    private final MessageSource messages;
    private final Shell shell;

    FilingPages(Filings filings, ListIssues listing, CatalogEntries catalog, MessageSource messages, Shell shell) {
        this.filings = filings;
        this.listing = listing;
        this.catalog = catalog;
        this.messages = messages;
        this.shell = shell;
    }

    @GetMapping("/file")
    Mono<Rendering> begin(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        return lastOf(reader)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(last -> FilingForm.begin(reader.taxCode(), last.orElse(null)))
                .flatMap(form -> show(FORM, form, List.of(), exchange));
    }

    /** Whoever files for others starts with an empty form. */
    private Mono<Issue> lastOf(Reader reader) {
        return reader.taxCode() == null
                ? Mono.empty()
                : listing.list(new IssueQuery(People.viewer(reader), IssueQuery.Criteria.NONE, 1, null))
                        .flatMap(page -> Mono.justOrEmpty(page.items().stream().findFirst()));
    }

    @PostMapping("/file")
    Mono<Rendering> sent(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Filer filer = People.filer(Reader.of(token));
        return exchange.getFormData().map(data -> data.toSingleValueMap()).flatMap(data -> {
            FilingForm form = FilingForm.read(data);
            String action = data.getOrDefault("action", "check");
            if (action.equals("edit")) {
                return show(FORM, form, List.of(), exchange);
            }
            IssueRequest request = form.request();
            return filings.faults(request, filer, form.key())
                    .flatMap(faults -> faults.isEmpty() && action.equals("send")
                            ? submit(form, request, filer, exchange)
                            : show(faults.isEmpty() ? CHECK : FORM, form, faults, exchange));
        });
    }

    private Mono<Rendering> submit(FilingForm form, IssueRequest request, Filer filer, ServerWebExchange exchange) {
        return filings.submit(request, filer, form.key(), exchange)
                .flatMap(outcome -> outcome.fold(
                        this::receipt,
                        this::receipt,
                        () -> show(FORM, form, List.of(Fault.at("", "FILED_BEFORE")), exchange),
                        () -> show(CHECK, form, List.of(Fault.at("", "NOT_NOW")), exchange)));
    }

    private Mono<Rendering> receipt(Issue issue) {
        return Mono.just(Rendering.redirectTo("/issues/" + issue.trackingCode().value() + "/receipt")
                .status(HttpStatus.SEE_OTHER)
                .build());
    }

    private Mono<Rendering> show(String view, FilingForm form, List<Fault> faults, ServerWebExchange exchange) {
        return Mono.zip(
                        catalog.zones().collectList(),
                        catalog.categories().collectList(),
                        catalog.channels().collectList())
                .flatMap(choices -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("form", form.values());
                    model.put("key", form.key());
                    model.put("zones", choices.getT1());
                    model.put("categories", choices.getT2());
                    model.put("channels", choices.getT3());
                    model.put("faults", byField(faults, exchange));
                    HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
                    return shell.page(exchange, status, view, model);
                });
    }

    /** The faults in words, each at the field that it belongs to; those of none are at "". */
    private Map<String, List<String>> byField(List<Fault> faults, ServerWebExchange exchange) {
        Map<String, List<String>> told = new HashMap<>();
        faults.forEach(fault -> told.computeIfAbsent(field(fault.pointer()), name -> new ArrayList<>())
                .add(messages.getMessage(
                        "fault." + fault.code(), fault.arguments().toArray(), PageLanguage.of(exchange))));
        return told;
    }

    private static String field(String pointer) {
        return FilingForm.POINTERS.entrySet().stream()
                .filter(field -> field.getValue().equals(pointer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Where one gets who files nothing: the first page. */
    @GetMapping("/")
    Mono<Rendering> home(ServerWebExchange exchange) {
        return shell.page(exchange, "intake/home", Map.of());
    }
}
