package vn.namro.platform.http;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/** Puts refusals into words: {@code application/problem+json} in the reader's language. */
public final class Problems {

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** An error answer without single faults. */
    public ResponseEntity<Object> answer(ServerWebExchange exchange, HttpStatus status, String code) {
        return answer(exchange, status, code, List.of());
    }

    /** An error answer that lists every fault. */
    public ResponseEntity<Object> answer(
            ServerWebExchange exchange, HttpStatus status, String code, List<Fault> faults) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(exchange, status, code, faults));
    }

    Problem problem(ServerWebExchange exchange, HttpStatus status, String code, List<Fault> faults) {
        Locale locale = Languages.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        return new Problem(
                "urn:namro:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                word("problem." + code, locale),
                status.value(),
                code,
                exchange.getRequest().getPath().value(),
                Correlation.of(exchange),
                faults.stream().map(fault -> entry(fault, locale)).toList());
    }

    private Problem.Entry entry(Fault fault, Locale locale) {
        String message =
                messages.getMessage("fault." + fault.code(), fault.arguments().toArray(), locale);
        return new Problem.Entry(fault.pointer(), fault.code(), message);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
