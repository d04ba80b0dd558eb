package vn.namro.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeepJsonTest {

    @Test
    void json_nested_without_end_is_a_fault_of_the_request_and_no_error_of_ours() {
        RequestSchema anything = RequestSchema.of("/requests/anything.schema.json");

        assertThat(anything.check("[".repeat(5_000).getBytes(StandardCharsets.UTF_8))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("JSON_TOO_DEEP");
    }
}
