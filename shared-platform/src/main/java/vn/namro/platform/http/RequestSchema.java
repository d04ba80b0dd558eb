package vn.namro.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The JSON Schema of a request body: finds every fault of form in one go, unknown fields among them. */
public final class RequestSchema {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Schema schema;

    private RequestSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * A body after the check.
     *
     * @param body the body as it was read; an empty object if it was no JSON at all
     * @param faults all that is wrong with its form
     */
    public record Checked(JsonNode body, List<Fault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }

        /** Whether a place of the body has no fault of form and holds something, so that its meaning can be checked. */
        public boolean isSound(String pointer) {
            return !body.at(pointer).isMissingNode()
                    && faults.stream().noneMatch(fault -> fault.pointer().equals(pointer));
        }
    }

    /** Loads a schema from the class path. */
    public static RequestSchema of(String resource) {
        try (InputStream in = RequestSchema.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return new RequestSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Reads and checks a body. */
    public Checked check(byte[] body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (StreamConstraintsException e) {
            return new Checked(JSON.createObjectNode(), List.of(Fault.at("", "JSON_TOO_DEEP")));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            Fault fault = Fault.at("", "MALFORMED_JSON", place.getLineNr(), place.getColumnNr());
            return new Checked(JSON.createObjectNode(), List.of(fault));
        } catch (IOException e) {
            // Bytes that are no text in any encoding of JSON; nothing else is read here.
            return new Checked(JSON.createObjectNode(), List.of(Fault.at("", "MALFORMED_JSON", 1, 1)));
        }
        if (tree.isMissingNode()) {
            return new Checked(JSON.createObjectNode(), List.of(Fault.at("", "EMPTY_BODY")));
        }
        return new Checked(tree, faults(tree));
    }

    private List<Fault> faults(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        for (Error error :
                schema.validate(tree, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            Fault fault = fault(error);
            if (faults.stream().noneMatch(known -> known.pointer().equals(fault.pointer()))) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static Fault fault(Error error) {
        String place = error.getInstanceLocation().toString();
        Object[] arguments = error.getArguments() == null ? new Object[0] : error.getArguments();
        Object limit = arguments.length == 0 ? "" : arguments[0];
        return switch (Objects.toString(error.getKeyword(), "")) {
            case "required" -> Fault.at(place + "/" + escaped(error), "REQUIRED");
            case "additionalProperties" -> Fault.at(place + "/" + escaped(error), "UNKNOWN_FIELD");
            case "type" -> Fault.at(place, "WRONG_TYPE");
            case "minLength", "pattern" -> Fault.at(place, "EMPTY_TEXT");
            case "maxLength" -> Fault.at(place, "TOO_LONG", limit);
            case "minimum" -> Fault.at(place, "TOO_SMALL", limit);
            case "maximum" -> Fault.at(place, "TOO_LARGE", limit);
            case "minItems" -> Fault.at(place, "TOO_FEW", limit);
            case "maxItems" -> Fault.at(place, "TOO_MANY", limit);
            case "enum" -> Fault.at(place, "NOT_ALLOWED", limit.toString());
            case "format" -> Fault.at(place, "MALFORMED_" + limit.toString().toUpperCase(Locale.ROOT));
            default -> Fault.at(place, "NOT_ALLOWED", "");
        };
    }

    private static String escaped(Error error) {
        return Objects.toString(error.getProperty(), "").replace("~", "~0").replace("/", "~1");
    }
}
