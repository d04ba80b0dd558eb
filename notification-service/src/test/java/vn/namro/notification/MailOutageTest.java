package vn.namro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.namro.events.EventType;
import vn.namro.platform.security.Role;
import vn.namro.testing.Await;

/** A mail server that stops and starts again while letters are due. */
@TestPropertySource(
        properties = {
            // the service of other tests has other settings, and would send what is in the same database
            "spring.data.mongodb.database=mail_outage",
            "namro.mail.host=127.0.0.1",
            "namro.mail.start-tls=false",
            "namro.firing.first-pause=200ms",
            "namro.firing.longest-pause=1s",
            "resilience4j.circuitbreaker.instances.mail.wait-duration-in-open-state=1s"
        })
class MailOutageTest extends OverHttp {

    /** In bytes: every letter tells each of its attempts, and on a slow machine there are many. */
    private static final int WHOLE_PAGE = 4 << 20;

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int BEFORE = 5;
    private static final int MEANWHILE = 25;
    private static final List<String> TAKEN = new ArrayList<>();
    private static GreenMail server = startedOn(0);
    private static final int PORT = server.getSmtp().getPort();

    @Autowired
    private MeterRegistry metrics;

    private static GreenMail startedOn(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail started = new GreenMail(port == 0 ? setup.dynamicPort() : setup);
        started.start();
        return started;
    }

    /** It forgets its letters when it stops. */
    private static void stopServer() {
        TAKEN.addAll(received());
        server.stop();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("namro.mail.port", () -> PORT);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void letters_due_while_the_server_is_away_come_later_and_none_is_lost_or_comes_twice() {
        clock.set(ISSUED);
        urgent(0, BEFORE);
        Await.untilAsserted(
                "the letters before", SOON, () -> assertThat(letters()).hasSize(BEFORE));
        // The server has a letter before the log knows of it: stopped in between, it would be sent again.
        Await.untilAsserted(
                "their entries in the log",
                SOON,
                () -> assertThat(deliveries("WAITING")).isEmpty());

        stopServer();
        urgent(BEFORE, BEFORE + MEANWHILE);
        Await.untilAsserted("the open circuit", SOON, () -> {
            assertThat(metric("resilience4j.circuitbreaker.not.permitted.calls", "name", "mail"))
                    .isPositive();
            assertThat(metric("namro.deliveries", "result", "refused")).isGreaterThanOrEqualTo(MEANWHILE);
            assertThat(deliveries("WAITING")).hasSize(MEANWHILE);
        });
        assertThat(metric("resilience4j.circuitbreaker.calls", "kind", "failed"))
                .isPositive();
        assertThat(TAKEN).hasSize(BEFORE);

        server = startedOn(PORT);

        Await.untilAsserted(
                "every letter on record",
                SOON,
                () -> assertThat(deliveries("SENT")).hasSize(BEFORE + MEANWHILE));
        assertThat(letters()).hasSize(BEFORE + MEANWHILE).doesNotHaveDuplicates();
        assertThat(metric("namro.deliveries", "result", "sent")).isEqualTo(BEFORE + MEANWHILE);
        List<JsonNode> delayed = deliveries("SENT").stream()
                .filter(sent -> sent.at("/delivery/attempts").asInt() > 1)
                .toList();
        assertThat(delayed).hasSize(MEANWHILE).allSatisfy(MailOutageTest::hasItsAttemptsOnRecord);
        redeliveryWorksOnce(delayed.get(0));
    }

    private static void hasItsAttemptsOnRecord(JsonNode sent) {
        List<JsonNode> history = all(sent.at("/delivery/history"));
        assertThat(history).hasSize(Math.min(20, sent.at("/delivery/attempts").asInt()));
        assertThat(history.subList(0, history.size() - 1))
                .allSatisfy(tried -> assertThat(tried.at("/refusal").asText())
                        .containsAnyOf("the mail server did not take it", "CallNotPermittedException"));
        assertThat(history.get(history.size() - 1).hasNonNull("refusal")).isFalse();
    }

    private void redeliveryWorksOnce(JsonNode sent) {
        int before = letters().size();
        http.post()
                .uri("/api/deliveries/" + sent.at("/delivery/deliveryId").asText() + "/redelivery")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(Role.OPERATOR, null, null))
                .exchange()
                .expectStatus()
                .isAccepted();
        Await.untilAsserted(
                "the letter again", SOON, () -> assertThat(letters()).hasSize(before + 1));
        urgent(BEFORE + MEANWHILE, BEFORE + MEANWHILE + 1);
        Await.untilAsserted(
                "a letter of a later round",
                SOON,
                () -> assertThat(letters().stream().distinct()).hasSize(before + 1));

        assertThat(letters()).hasSize(before + 2);
    }

    private void urgent(int from, int to) {
        for (int i = from; i < to; i++) {
            told(
                    "assignments",
                    "outage-" + i,
                    EventType.ASSIGNMENT_ISSUED_V1,
                    sample -> sample.replace("\"COMPLEX\"", "\"URGENT\""));
        }
    }

    /** The Message-IDs of all letters that the server took, before it stopped and since. */
    private static List<String> letters() {
        return Stream.concat(TAKEN.stream(), received().stream()).toList();
    }

    private static List<String> received() {
        return Stream.of(server.getReceivedMessages())
                .map(MailOutageTest::messageId)
                .toList();
    }

    private static String messageId(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> deliveries(String status) {
        JsonNode page = Objects.requireNonNull(http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(WHOLE_PAGE))
                .build()
                .get()
                .uri("/api/deliveries?limit=200&status=" + status)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(Role.OPERATOR, null, null))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return all(page.at("/items"));
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private double metric(String name, String tag, String value) {
        return metrics.find(name).tag(tag, value).meters().stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
                .filter(measured ->
                        measured.getStatistic() != Statistic.MAX && measured.getStatistic() != Statistic.TOTAL_TIME)
                .mapToDouble(Measurement::getValue)
                .sum();
    }
}
