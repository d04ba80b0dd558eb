package vn.namro.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.reactive.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers everything that no endpoint answered: as a problem, without telling anything of the inside. */
@Order(-2)
public final class ProblemErrorHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;
    private final ObjectMapper json;
    private final Supplier<Pages> pages;

    public ProblemErrorHandler(Problems problems, ObjectMapper json) {
        this(problems, json, () -> (exchange, status, code) -> Optional.empty());
    }

    /** Asks {@code pages} first: who looks at a page is answered with one. */
    public ProblemErrorHandler(Problems problems, ObjectMapper json, Supplier<Pages> pages) {
        this.problems = problems;
        this.json = json;
        this.pages = pages;
    }

    /** Tells of a refusal on a page; empty where it is not a page that was asked for. */
    @FunctionalInterface
    public interface Pages {
        Optional<Mono<Void>> refusal(ServerWebExchange exchange, HttpStatus status, String code);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return Mono.defer(() -> told(exchange, error));
    }

    private Mono<Void> told(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        HttpStatus status = statusOf(error);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            Correlation.line(exchange, () -> LOG.error("request {} failed", Correlation.of(exchange), error));
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            Correlation.line(
                    exchange,
                    () -> LOG.warn("request {} could not be served: {}", Correlation.of(exchange), error.toString()));
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return refuse(exchange, status, codeOf(status, error));
    }

    /** Tells of a refusal: on a page, or as a problem. */
    public Mono<Void> refuse(ServerWebExchange exchange, HttpStatus status, String code) {
        return pages.get().refusal(exchange, status, code).orElseGet(() -> write(exchange, status, code));
    }

    /** Writes a problem where no endpoint is involved, such as for a missing token. */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code) {
        exchange.getResponse().setStatusCode(status);
        exchange.getResponse().getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Problem problem = problems.problem(exchange, status, code, List.of());
        try {
            byte[] body = json.writeValueAsBytes(problem);
            return exchange.getResponse()
                    .writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(body)));
        } catch (JsonProcessingException e) {
            return Mono.error(e);
        }
    }

    private static HttpStatus statusOf(Throwable error) {
        if (hasCause(error, DataBufferLimitException.class)) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (error instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        if (error instanceof DecodingException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (error instanceof DataAccessResourceFailureException || error instanceof MongoException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean hasCause(Throwable error, Class<? extends Throwable> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String codeOf(HttpStatus status, Throwable error) {
        return switch (status) {
            case BAD_REQUEST -> error instanceof DecodingException ? "MALFORMED_JSON" : "BAD_REQUEST";
            case NOT_FOUND -> "NOT_FOUND";
            case TOO_MANY_REQUESTS -> "TOO_MANY_REQUESTS";
            case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
            case PAYLOAD_TOO_LARGE -> "BODY_TOO_LARGE";
            case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
            case SERVICE_UNAVAILABLE -> "TEMPORARILY_UNAVAILABLE";
            default -> status.is4xxClientError() ? "BAD_REQUEST" : "INTERNAL_ERROR";
        };
    }
}
