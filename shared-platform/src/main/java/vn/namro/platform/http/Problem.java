package vn.namro.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error answer after RFC 9457.
 *
 * @param type {@code urn:namro:problem:} and the code in lower case
 * @param title what went wrong, in the reader's language
 * @param code the same for ever, for programs
 * @param correlationId under which the log tells more
 * @param errors every single fault; absent if there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String instance,
        @Nullable String correlationId,
        List<Entry> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** One fault in words. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(String pointer, String code, String message) {}
}
