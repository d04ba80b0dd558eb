package vn.namro.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON form of payloads: RFC 3339 instants, absent fields left out, unknown fields ignored (so that a newer
 * producer may add optional ones).
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventJson() {}

    /** Returns the UTF-8 JSON of a payload. */
    public static byte[] encode(Object payload) {
        try {
            return MAPPER.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "payload " + payload.getClass().getSimpleName() + " has no JSON form", e);
        }
    }

    /**
     * Reads the UTF-8 JSON of a payload.
     *
     * @throws UncheckedIOException if the bytes are not the JSON of such a payload
     */
    public static <T> T decode(byte[] json, Class<T> payload) {
        try {
            return MAPPER.readValue(json, payload);
        } catch (IOException e) {
            throw new UncheckedIOException("not a readable " + payload.getSimpleName(), e);
        }
    }
}
