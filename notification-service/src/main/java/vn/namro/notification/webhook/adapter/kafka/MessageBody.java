package vn.namro.notification.webhook.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The body of a message after Standard Webhooks: type, time and data, which is the event's own payload. */
final class MessageBody {

    private static final int LONGEST = 64 * 1024;

    private MessageBody() {}

    /** Of a payload that is too long only the ids are told; the rest can be read over HTTP. */
    static String of(ObjectMapper json, String type, Instant time, JsonNode data) {
        String whole = text(json, type, time, data, false);
        return whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? whole
                : text(json, type, time, ids(json, data), true);
    }

    private static JsonNode ids(ObjectMapper json, JsonNode data) {
        ObjectNode ids = json.createObjectNode();
        ids.set("issueId", data.path("issueId"));
        ids.set("assignmentId", data.path("assignmentId"));
        return ids;
    }

    private static String text(ObjectMapper json, String type, Instant time, JsonNode data, boolean shortened) {
        ObjectNode body = json.createObjectNode();
        body.put("type", type);
        body.put("timestamp", time.toString());
        if (shortened) {
            body.put("shortened", true);
        }
        body.set("data", data);
        return body.toString();
    }
}
