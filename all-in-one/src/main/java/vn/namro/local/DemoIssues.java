package vn.namro.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sample issues of invented enterprises, with the lead agency that each is expected to reach. */
record DemoIssues(List<DemoIssue> issues) {

    private static final ObjectMapper ROWS = JsonMapper.builder().build();

    DemoIssues {
        issues = List.copyOf(issues);
    }

    /** One sample issue. */
    record DemoIssue(
            String id,
            String channel,
            String taxCode,
            String enterprise,
            String contactName,
            String contactEmail,
            String contactPhone,
            String title,
            String description,
            String zoneId,
            @Nullable String communeId,
            @Nullable String categoryId,
            String urgency,
            String expectedLead,
            List<String> expectedCoordinating,
            @Nullable String receivedOn,
            @Nullable List<String> tags) {}

    static DemoIssues load() {
        try (InputStream in = DemoIssues.class.getResourceAsStream("/demo/issues.yaml")) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return ROWS.convertValue(tree, DemoIssues.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/issues.yaml cannot be read", e);
        }
    }
}
