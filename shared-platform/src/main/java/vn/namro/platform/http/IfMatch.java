package vn.namro.platform.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * The version that somebody has seen, as the header {@code If-Match} says (RFC 9110, 13.1.1). A star would mean
 * "whatever it is now", which is what the header is there to prevent.
 *
 * @param version the version seen; -1 if the header does not tell one
 * @param refusal why a step is not even looked at; absent if there is a version
 */
public record IfMatch(long version, Optional<Refusal> refusal) {

    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

    /** What to answer, as status and problem code. */
    public record Refusal(HttpStatus status, String code) {

        /** The refusal in words. */
        public ResponseEntity<Object> answer(Problems problems, ServerWebExchange exchange) {
            return problems.answer(exchange, status, code);
        }
    }

    /** Reads the header; nothing is wrong only with an entity tag of ours. */
    public static IfMatch read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return refused(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH_REQUIRED");
        }
        Matcher told = FORM.matcher(header.strip());
        return told.matches()
                ? new IfMatch(Long.parseLong(told.group(1)), Optional.empty())
                : refused(HttpStatus.BAD_REQUEST, "INVALID_IF_MATCH");
    }

    /** The value of {@code ETag} of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static IfMatch refused(HttpStatus status, String code) {
        return new IfMatch(-1, Optional.of(new Refusal(status, code)));
    }
}
