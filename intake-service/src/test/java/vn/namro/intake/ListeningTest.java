package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.intake.issue.application.Issues;
import vn.namro.intake.issue.application.Occasion;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.kafka.EventRecords;
import vn.namro.platform.store.AggregateStore;
import vn.namro.testing.Await;
import vn.namro.testing.TestPlatform;

/** The service with a real broker: what it hears and what it says. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "namro.security.issuer=https://id.example.invalid",
            "namro.cursor-secret=a key of the tests with thirty-two bytes"
        })
class ListeningTest {

    private static final String ID = "0b7e7a52-6a55-4c4e-9a75-3f4f0c6a1d2e";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    Issues issues;

    @Autowired
    AggregateStore<Issue> store;

    @Autowired
    ParkedEvents parked;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.kafka.bootstrap-servers", () -> TestPlatform.shared().kafka());
        registry.add("spring.data.mongodb.uri", () -> TestPlatform.shared().mongoUri());
        registry.add("spring.data.mongodb.database", () -> TestPlatform.shared().newDatabase());
    }

    @Test
    void an_issue_is_published_and_its_assignment_heard() {
        issues.add(Samples.issue(ID, Instant.now(Clock.systemUTC())), new Occasion("test", null))
                .block();
        Await.until("the event of the issue sent", LIMIT, this::isSent);

        kafka.send(EventRecords.write(EventType.ASSIGNMENT_ISSUED_V1.topic(), sample(ID)))
                .join();

        Await.until("the issue assigned", LIMIT, () -> statusOf(ID) == Status.ASSIGNED);
    }

    @Test
    void an_assignment_of_an_issue_that_is_not_here_is_parked() {
        kafka.send(EventRecords.write(EventType.ASSIGNMENT_ISSUED_V1.topic(), sample("lost")))
                .join();

        Await.until(
                "the event parked",
                LIMIT,
                () -> Objects.requireNonNull(parked.of("assignments", "lost", 10)
                                        .collectList()
                                        .block())
                                .size()
                        == 1);
        assertThat(issues.find("lost").blockOptional()).isEmpty();
    }

    @Test
    void an_issue_is_handled_answered_and_closed_upon_silence() {
        String id = "8e0c5a3e-1b36-4a6c-9d3c-2f1f6f1f7a10";
        issues.add(Samples.issue(id, Instant.now(Clock.systemUTC())), new Occasion("test", null))
                .block();
        List<EventType> told = List.of(
                EventType.ASSIGNMENT_ISSUED_V1,
                EventType.ASSIGNMENT_ACCEPTED_V1,
                EventType.ASSIGNMENT_PAUSED_V1,
                EventType.ASSIGNMENT_RESUMED_V1,
                EventType.ASSIGNMENT_OUTCOME_REPORTED_V1);
        for (int i = 0; i < told.size(); i++) {
            kafka.send(EventRecords.write(told.get(i).topic(), sample(told.get(i), "/namro/routing", id, id, i + 1)))
                    .join();
        }
        Await.until("the issue answered", LIMIT, () -> statusOf(id) == Status.ANSWERED);

        String watch = id + ".1/CONFIRMATION";
        EventType missed = EventType.DEADLINE_MISSED_V1;
        kafka.send(EventRecords.write(missed.topic(), sample(missed, "/namro/notification", id, watch, 1)))
                .join();
        Await.until("the issue closed", LIMIT, () -> statusOf(id) == Status.CLOSED);
    }

    private boolean isSent() {
        return Objects.requireNonNull(Mono.from(
                                store.collection().find(new Document("_id", ID)).first())
                        .block())
                .getList("out", Document.class, List.of())
                .isEmpty();
    }

    private Status statusOf(String id) {
        return Objects.requireNonNull(issues.find(id).block()).status();
    }

    private static EventEnvelope sample(String key) {
        return sample(EventType.ASSIGNMENT_ISSUED_V1, "/namro/routing", key, key, 1);
    }

    private static EventEnvelope sample(EventType type, String source, String key, String subject, long sequence) {
        return new EventEnvelope(
                subject + ":" + sequence,
                type.wireName(),
                source,
                key,
                subject,
                sequence,
                Samples.MONDAY,
                "c",
                "c",
                null,
                payload(type).replace(ID, key).getBytes(StandardCharsets.UTF_8));
    }

    private static String payload(EventType type) {
        try (var sample = Objects.requireNonNull(
                ListeningTest.class.getResourceAsStream("/samples/" + type.wireName() + ".json"))) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
