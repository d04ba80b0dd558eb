package vn.namro.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSchemaTest {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/limits.schema.json");

    private static List<String> faults(String body) {
        return SCHEMA.check(body.getBytes(StandardCharsets.UTF_8)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.arguments())
                .toList();
    }

    @Test
    void a_number_or_a_list_beyond_its_limit_is_told_with_the_limit() {
        assertThat(faults("{\"days\": 3, \"ids\": [\"a\"]}")).isEmpty();
        assertThat(faults("{\"days\": 0, \"ids\": []}"))
                .containsExactlyInAnyOrder("/days TOO_SMALL [1]", "/ids TOO_FEW [1]");
        assertThat(faults("{\"days\": 9, \"ids\": [\"a\", \"b\", \"c\"]}"))
                .containsExactlyInAnyOrder("/days TOO_LARGE [5]", "/ids TOO_MANY [2]");
    }
}
