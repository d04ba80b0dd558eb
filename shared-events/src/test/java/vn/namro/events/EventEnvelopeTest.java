package vn.namro.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.namro.events.issue.IssueSubmittedV1;

class EventEnvelopeTest {

    @Test
    void a_sequence_starts_at_one() {
        assertThatThrownBy(() -> envelope(0, "{}"))
                .hasMessageContaining("sequence")
                .hasMessageContaining("0");
    }

    @Test
    void its_text_form_does_not_show_the_payload() {
        assertThat(envelope(1, "{\"email\":\"a@b.vn\"}").toString()).doesNotContain("a@b.vn");
    }

    @Test
    void a_payload_that_is_not_json_is_named_unreadable() {
        assertThatThrownBy(() -> envelope(1, "nonsense").payloadAs(IssueSubmittedV1.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("IssueSubmittedV1");
    }

    private static EventEnvelope envelope(long sequence, String json) {
        return new EventEnvelope(
                "k:1",
                "t",
                "/namro/test",
                "k",
                "k",
                sequence,
                Instant.EPOCH,
                "c",
                "c",
                null,
                json.getBytes(StandardCharsets.UTF_8));
    }
}
