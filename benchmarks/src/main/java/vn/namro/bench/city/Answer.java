package vn.namro.bench.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param version the {@code ETag}; null without one
 * @param retryAfter the header of a deliberate refusal; null without one
 * @param millis how long it took
 */
public record Answer(
        int status,
        byte[] body,
        @Nullable String version,
        @Nullable String retryAfter,
        double millis) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body; missing where there is none or it is no JSON. */
    public JsonNode json() {
        if (body.length == 0 || body[0] != '{') {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the service chose to refuse for a while, and says for how long. */
    public boolean isDeliberateRefusal() {
        return status == 503 && retryAfter != null;
    }
}
