package vn.namro.intake.issue.adapter.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.namro.intake.issue.domain.Issue;

/**
 * The version of an issue that somebody has seen, as the header {@code If-Match} says (RFC 9110, 13.1.1). A star would
 * mean "whatever it is now", which is what the header is there to prevent.
 *
 * @param refusal what to answer when there is no such version; absent if there is one
 */
record IfMatch(OptionalInt version, Optional<Refusal> refusal) {

    private static final Pattern FORM = Pattern.compile("\"[0-9]{1,9}\"");

    /** Why a step is not even looked at. */
    record Refusal(HttpStatus status, String code) {}

    static IfMatch read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return refused(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH_REQUIRED");
        }
        String told = header.strip();
        return FORM.matcher(told).matches()
                ? new IfMatch(OptionalInt.of(Integer.parseInt(told.substring(1, told.length() - 1))), Optional.empty())
                : refused(HttpStatus.BAD_REQUEST, "INVALID_IF_MATCH");
    }

    /** The value of {@code ETag} of an issue. */
    static String tag(Issue issue) {
        return "\"" + issue.version() + "\"";
    }

    private static IfMatch refused(HttpStatus status, String code) {
        return new IfMatch(OptionalInt.empty(), Optional.of(new Refusal(status, code)));
    }
}
