package vn.namro.notification.preference.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.preference.domain.LanguageChoice;
import vn.namro.notification.preference.domain.MessageKind;
import vn.namro.notification.preference.domain.Preferences;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;

/** Reads choices from a request: finds every fault, of form and of meaning. */
final class PreferenceBody {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/preferences.schema.json");

    private final Checked checked;
    private final List<Fault> faults;

    PreferenceBody(byte[] body) {
        this.checked = SCHEMA.check(body);
        this.faults = new ArrayList<>(checked.faults());
    }

    /** What was chosen; empty if something is wrong with it. */
    Optional<Preferences> read(String officerId) {
        List<MessageKind> off = mailOff();
        LocalDate quietUntil = quietUntil();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        JsonNode body = checked.body();
        return Optional.of(new Preferences(
                officerId,
                LanguageChoice.valueOf(body.at("/language").asText()),
                off,
                body.at("/digest").asBoolean(),
                quietUntil));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private List<MessageKind> mailOff() {
        List<MessageKind> off = new ArrayList<>();
        JsonNode named = checked.body().at("/mailOff");
        for (int i = 0; named.isArray() && i < named.size(); i++) {
            String pointer = "/mailOff/" + i;
            Optional<MessageKind> kind = MessageKind.named(named.get(i).asText());
            if (kind.isEmpty()) {
                if (checked.isSound(pointer)) {
                    faults.add(Fault.at(pointer, "NOT_ALLOWED", List.of(MessageKind.values())));
                }
            } else if (!kind.get().isOptional()) {
                faults.add(Fault.at(pointer, "REQUIRED_BY_DUTY"));
            } else if (!off.contains(kind.get())) {
                off.add(kind.get());
            }
        }
        return off;
    }

    private @Nullable LocalDate quietUntil() {
        if (!checked.isSound("/quietUntil") || checked.body().at("/quietUntil").isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(checked.body().at("/quietUntil").asText());
        } catch (DateTimeParseException e) {
            faults.add(Fault.at("/quietUntil", "MALFORMED_DATE"));
            return null;
        }
    }
}
