package vn.namro.notification.webhook.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.namro.events.EventType;
import vn.namro.events.Topics;
import vn.namro.notification.webhook.application.ChangeWebhooks.Request;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** Reads what is to be subscribed: finds every fault, of form and of meaning. */
final class SubscriptionBody {

    /** The types that can be subscribed, in the order of the contract. */
    static final List<String> OFFERED = Arrays.stream(EventType.values())
            .filter(type ->
                    type.topic().equals(Topics.ASSIGNMENTS) || type.topic().equals(Topics.DEADLINES))
            .map(EventType::wireName)
            .toList();

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/webhook.schema.json");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");

    private final byte[] bytes;
    private final Checked checked;
    private final List<Fault> faults;

    SubscriptionBody(byte[] body) {
        this.bytes = body.clone();
        this.checked = SCHEMA.check(body);
        this.faults = new ArrayList<>(checked.faults());
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What is asked for; empty if something is wrong with it. */
    Optional<Request> read(Reader reader, @Nullable String key, boolean plainHttp, Reach reach) {
        if (key != null && !KEY.matcher(key).matches()) {
            faults.add(Fault.at("", "INVALID_IDEMPOTENCY_KEY"));
        }
        JsonNode body = checked.body();
        if (checked.isSound("/url")) {
            faults.addAll(EndpointUrl.faults(body.at("/url").asText(), plainHttp, reach));
        }
        List<String> types = eventTypes();
        String agency = agency(reader);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        String id = key == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((reader.subject() + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return Optional.of(new Request(
                "wh_" + id.replace("-", ""), hash(), agency, body.at("/url").asText(), types));
    }

    private List<String> eventTypes() {
        List<String> types = new ArrayList<>();
        JsonNode named = checked.body().at("/eventTypes");
        for (int i = 0; named.isArray() && i < named.size(); i++) {
            String pointer = "/eventTypes/" + i;
            String type = named.get(i).asText();
            if (OFFERED.contains(type)) {
                types.add(type);
            } else if (checked.isSound(pointer)) {
                faults.add(Fault.at(pointer, "NOT_ALLOWED", OFFERED));
            }
        }
        return types.stream().distinct().toList();
    }

    /** A lead subscribes for the own agency; to name another is refused. */
    private @Nullable String agency(Reader reader) {
        String asked =
                checked.isSound("/agencyId") ? checked.body().at("/agencyId").asText() : null;
        if (reader.is(Role.ADMIN)) {
            return asked;
        }
        String own = reader.agencyId();
        if (own == null || asked != null && !asked.equals(own)) {
            faults.add(Fault.at("/agencyId", "OWN_AGENCY_ONLY"));
        }
        return own;
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
