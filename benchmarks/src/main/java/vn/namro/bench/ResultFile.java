package vn.namro.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of one benchmark as JSON, for whoever compares runs. */
final class ResultFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path directory;

    ResultFile(Path directory) {
        this.directory = directory;
    }

    /** Writes {@code <name>.json}, over an older one. */
    Path write(String name, Sizes sizes, Instant startedAt, Report report) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("benchmark", name);
        content.put("sizes", sizes.name());
        content.put("runStartedAt", startedAt.toString());
        content.put("machine", Machine.here(report.database()).fields());
        content.put("baseline", report.baseline());
        content.put("rows", rows(report));
        content.put("checks", report.checks());
        content.put("notes", report.notes());
        Files.createDirectories(directory);
        return Files.writeString(directory.resolve(name + ".json"), JSON.writeValueAsString(content));
    }

    private static List<Map<String, Object>> rows(Report report) {
        return report.rows().stream().map(row -> row(report, row)).toList();
    }

    private static Map<String, Object> row(Report report, Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", row.what());
        fields.put("contender", row.contender());
        fields.put("unit", row.unit());
        if (row.value() != null) {
            fields.put("value", row.value());
        }
        report.ratio(row).ifPresent(ratio -> fields.put("ratio", ratio));
        fields.put("remark", row.remark());
        return fields;
    }
}
