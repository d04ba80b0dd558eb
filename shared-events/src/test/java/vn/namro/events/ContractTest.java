package vn.namro.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every event type has a record, a schema and a golden sample, and the three agree. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void a_golden_sample_satisfies_its_schema(EventType type) {
        assertThat(faults(type, sample(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_golden_sample_survives_reading_and_writing_unchanged(EventType type) throws IOException {
        Object payload = EventJson.decode(sample(type).getBytes(StandardCharsets.UTF_8), type.payload());

        assertThat(JSON.readTree(EventJson.encode(payload))).isEqualTo(JSON.readTree(sample(type)));
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_names_exactly_the_fields_of_the_record(EventType type) throws IOException {
        JsonNode properties = JSON.readTree(schemaText(type)).get("properties");

        assertThat(names(properties)).isEqualTo(components(type.payload()));
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_refuses_a_sample_without_its_first_required_field(EventType type) throws IOException {
        String required = JSON.readTree(schemaText(type)).get("required").get(0).textValue();
        ObjectNode crippled = (ObjectNode) JSON.readTree(sample(type));
        crippled.remove(required);

        assertThat(faults(type, crippled.toString())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_field_that_a_newer_producer_added_is_ignored(EventType type) throws IOException {
        ObjectNode newer = (ObjectNode) JSON.readTree(sample(type));
        newer.put("addedLater", "x");

        Object read = EventJson.decode(newer.toString().getBytes(StandardCharsets.UTF_8), type.payload());

        assertThat(read).isEqualTo(EventJson.decode(sample(type).getBytes(StandardCharsets.UTF_8), type.payload()));
    }

    @Test
    void there_is_no_schema_or_sample_without_a_type() throws Exception {
        Set<String> types = Arrays.stream(EventType.values())
                .map(EventType::wireName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(filesIn("/schemas", ".schema.json")).isEqualTo(types);
        assertThat(filesIn("/samples", ".json")).isEqualTo(types);
    }

    @Test
    void the_page_docs_events_lists_every_type_with_its_topic_and_fields() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "events.md"));

        for (EventType type : EventType.values()) {
            assertThat(page).contains("### `" + type.wireName() + "`");
            String section = page.substring(page.indexOf("### `" + type.wireName() + "`"));
            String own = section.substring(0, endOf(section));
            assertThat(own).contains("`" + type.topic() + "`");
            assertThat(components(type.payload()))
                    .allSatisfy(field -> assertThat(own).contains("`" + field + "`"));
        }
    }

    @Test
    void the_page_docs_events_lists_nothing_that_does_not_exist() throws IOException {
        Set<String> listed = Files.readString(Path.of("..", "docs", "events.md"))
                .lines()
                .filter(line -> line.startsWith("### `"))
                .map(line -> line.replaceAll("[#` ]", ""))
                .collect(Collectors.toSet());

        assertThat(listed)
                .allSatisfy(name -> assertThat(EventType.ofWireName(name)).isPresent());
    }

    private static int endOf(String section) {
        int next = section.indexOf("\n### ", 1);
        return next < 0 ? section.length() : next;
    }

    private static List<String> faults(EventType type, String json) {
        Schema schema = SCHEMAS.getSchema(schemaText(type), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<?> payload) {
        return Arrays.stream(payload.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> filesIn(String folder, String ending) throws IOException, URISyntaxException {
        Path path = Path.of(
                Objects.requireNonNull(EventType.class.getResource(folder)).toURI());
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString().replace(ending, ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String schemaText(EventType type) {
        return resource("/schemas/" + type.wireName() + ".schema.json");
    }

    private static String sample(EventType type) {
        return resource("/samples/" + type.wireName() + ".json");
    }

    private static String resource(String name) {
        try (InputStream in = EventType.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
