package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Issue;

/**
 * The fields of the form for filing, each under the pointer that the API has for it, and the key under which it is filed
 * once, however often it is sent.
 */
record FilingForm(Map<String, String> values, String key) {

    /** The fields by their names, each with its pointer. */
    static final Map<String, String> POINTERS = pointers();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, String> pointers() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("taxCode", "/enterprise/taxCode");
        all.put("enterpriseName", "/enterprise/name");
        all.put("contactName", "/enterprise/contact/name");
        all.put("contactEmail", "/enterprise/contact/email");
        all.put("contactPhone", "/enterprise/contact/phone");
        for (String name : new String[] {"title", "description", "zoneId", "categoryId", "urgency", "channel"}) {
            all.put(name, "/" + name);
        }
        return Map.copyOf(all);
    }

    FilingForm {
        values = Map.copyOf(values);
    }

    /** An empty one for somebody of this enterprise; what the enterprise said of itself last time is there already. */
    static FilingForm begin(@Nullable String taxCode, @Nullable Issue last) {
        Map<String, String> values = new LinkedHashMap<>();
        if (taxCode != null) {
            values.put("taxCode", taxCode);
        }
        if (last != null) {
            Filing.Enterprise enterprise = last.filing().enterprise();
            values.put("enterpriseName", enterprise.name());
            values.put("contactName", enterprise.contact().name());
            values.put("contactEmail", enterprise.contact().email());
            values.put("contactPhone", enterprise.contact().phone());
            values.put("zoneId", last.filing().zoneId());
        }
        return new FilingForm(values, UUID.randomUUID().toString());
    }

    /** As it was sent; what is blank was not said. */
    static FilingForm read(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        POINTERS.keySet().forEach(name -> {
            String text = sent.getOrDefault(name, "").strip();
            if (!text.isEmpty()) {
                values.put(name, text.replace("\r\n", "\n"));
            }
        });
        String key = sent.getOrDefault("key", "");
        return new FilingForm(values, key.isBlank() ? UUID.randomUUID().toString() : key);
    }

    /** The same as the API takes it. */
    IssueRequest request() {
        ObjectNode body = JSON.createObjectNode();
        body.withObject("/enterprise/contact");
        values.forEach((name, value) -> {
            String pointer = POINTERS.getOrDefault(name, "/" + name);
            int last = pointer.lastIndexOf('/');
            ObjectNode parent = last == 0 ? body : body.withObject(pointer.substring(0, last));
            parent.put(pointer.substring(last + 1), value);
        });
        try {
            return IssueRequest.read(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }
}
