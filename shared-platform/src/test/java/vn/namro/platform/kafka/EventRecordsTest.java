package vn.namro.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.namro.events.EventEnvelope;

class EventRecordsTest {

    private static final EventEnvelope EVENT = new EventEnvelope(
            "issue-1:3",
            "vn.namro.issue.submitted.v1",
            "/namro/intake",
            "issue-1",
            "issue-1",
            3,
            Instant.parse("2026-11-23T02:00:00.123Z"),
            "correlation",
            "cause",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "{\"title\":\"Đường hỏng\"}".getBytes(StandardCharsets.UTF_8));

    @Test
    void an_event_survives_the_way_through_a_record() {
        assertThat(EventRecords.read(received(EventRecords.write("namro.issues", EVENT))))
                .contains(EVENT);
    }

    @Test
    void its_attributes_are_headers_of_cloudevents_in_binary_mode() {
        ProducerRecord<String, byte[]> record = EventRecords.write("namro.issues", EVENT);

        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("vn.namro.issue.submitted.v1");
        assertThat(header(record, "ce_sequence")).isEqualTo("3");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(record.key()).isEqualTo("issue-1");
    }

    @Test
    void a_record_without_a_sequence_is_no_event() {
        ProducerRecord<String, byte[]> record = EventRecords.write("namro.issues", EVENT);
        record.headers().remove("ce_sequence");

        assertThat(EventRecords.read(received(record))).isEmpty();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> written) {
        ConsumerRecord<String, byte[]> read =
                new ConsumerRecord<>(written.topic(), 0, 0, written.key(), written.value());
        written.headers().forEach(read.headers()::add);
        return read;
    }
}
