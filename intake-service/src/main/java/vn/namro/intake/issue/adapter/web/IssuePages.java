package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.issue.domain.Status;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.security.Reader;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Shell;

/** Issues on pages. A page is a client of the API: it asks the same endpoints, and shows what they answer. */
@Controller
final class IssuePages {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final IssueController issues;
    private final StepController steps;
    private final CatalogEntries catalog;
    private final Addresses addresses;
    private final ObjectMapper json;
    private final Shell shell;

    IssuePages(
            IssueController issues,
            StepController steps,
            CatalogEntries catalog,
            Addresses addresses,
            ObjectMapper json,
            Shell shell) {
        this.issues = issues;
        this.steps = steps;
        this.catalog = catalog;
        this.addresses = addresses;
        this.json = json;
        this.shell = shell;
    }

    @GetMapping("/my")
    Mono<Rendering> list(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return issues.issues(token, exchange).flatMap(answer -> {
            Map<String, Object> model = new HashMap<>();
            model.put("page", body(answer));
            model.put("asked", exchange.getRequest().getQueryParams().toSingleValueMap());
            model.put("statuses", Status.values());
            model.put("many", Reader.of(token).taxCode() == null);
            return shell.page(exchange, answer.getStatusCode(), "intake/issues", model);
        });
    }

    @GetMapping("/issues/{code}")
    Mono<Rendering> issue(@PathVariable String code, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return show(code, token, HttpStatus.OK, "intake/issue", Map.of(), exchange);
    }

    @GetMapping("/issues/{code}/receipt")
    Mono<Rendering> receipt(@PathVariable String code, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        String address = addresses.intake() + "/track/" + code;
        return show(
                code,
                token,
                HttpStatus.OK,
                "intake/receipt",
                Map.of("address", address, "picture", QrPicture.of(address)),
                exchange);
    }

    /** Takes a step from a form. What was not possible is told on the same page, and what was written stays. */
    @PostMapping("/issues/{code}/{step}")
    Mono<Rendering> step(
            @PathVariable String code,
            @PathVariable String step,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return exchange.getFormData().map(data -> data.toSingleValueMap()).flatMap(form -> {
            ServerWebExchange seen = exchange.mutate()
                    .request(request -> request.headers(headers ->
                            headers.set(HttpHeaders.IF_MATCH, IfMatch.tag(number(form.getOrDefault("version", ""))))))
                    .build();
            Mono<byte[]> body = Mono.just(bytes(form));
            return taking(step)
                    .apply(body, seen)
                    .take(code, token)
                    .flatMap(answer -> answer.getStatusCode().is2xxSuccessful()
                            ? Mono.just(Rendering.redirectTo("/issues/" + code + "?done=" + step)
                                    .status(HttpStatus.SEE_OTHER)
                                    .build())
                            : show(
                                    code,
                                    token,
                                    answer.getStatusCode(),
                                    "intake/issue",
                                    Map.of("problem", body(answer), "failed", step, "written", form),
                                    exchange));
        });
    }

    /** A step that only lacks whose and whereupon. */
    @FunctionalInterface
    private interface Taking {
        Mono<ResponseEntity<Object>> take(String code, Jwt token);
    }

    private BiFunction<Mono<byte[]>, ServerWebExchange, Taking> taking(String step) {
        return switch (step) {
            case "information" -> (body, seen) -> (code, token) -> steps.information(code, body, token, seen);
            case "withdrawal" -> (body, seen) -> (code, token) -> steps.withdrawal(code, body, token, seen);
            case "confirmation" -> (body, seen) -> (code, token) -> steps.confirmation(code, body, token, seen);
            case "dispute" -> (body, seen) -> (code, token) -> steps.dispute(code, body, token, seen);
            case "refusal" -> (body, seen) -> (code, token) -> steps.refusal(code, body, token, seen);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    /** The fields that a step has; what is blank was not said. */
    private byte[] bytes(Map<String, String> form) {
        ObjectNode body = json.createObjectNode();
        for (String name : List.of("answer", "reason", "comment", "reasonCode")) {
            String text = form.getOrDefault(name, "").strip();
            if (!text.isEmpty()) {
                body.put(name, text);
            }
        }
        String rating = form.getOrDefault("rating", "");
        if (rating.matches("[0-9]")) {
            body.put("rating", Integer.parseInt(rating));
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private Mono<Rendering> show(
            String code,
            Jwt token,
            HttpStatusCode status,
            String view,
            Map<String, ?> more,
            ServerWebExchange exchange) {
        return Mono.zip(
                        issues.issue(code, token, exchange),
                        issues.timeline(code, token, exchange),
                        catalog.zones().collectMap(zone -> zone.id()),
                        catalog.categories().collectMap(category -> category.id()))
                .flatMap(all -> {
                    if (!all.getT1().getStatusCode().is2xxSuccessful()) {
                        return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
                    }
                    Map<String, Object> model = new HashMap<>(more);
                    model.put("issue", body(all.getT1()));
                    model.put("timeline", body(all.getT2()));
                    model.put("zones", all.getT3());
                    model.put("categories", all.getT4());
                    model.put("done", exchange.getRequest().getQueryParams().getFirst("done"));
                    return shell.page(exchange, status, view, model);
                });
    }

    private Map<String, Object> body(ResponseEntity<Object> answer) {
        @Nullable Object body = answer.getBody();
        return body == null ? Map.of() : json.convertValue(body, MAP);
    }
}
