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
import org.springframework.test.annotation.DirtiesContext;
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
@DirtiesContext
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
        EventType type = EventType.ASSIGNMENT_ISSUED_V1;
        return new EventEnvelope(
                key + ":1",
                type.wireName(),
                "/namro/routing",
                key,
                key,
                1,
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
