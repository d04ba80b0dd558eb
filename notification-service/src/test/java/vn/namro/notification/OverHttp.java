package vn.namro.notification;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.platform.catalog.CatalogCopy;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.kafka.EventRecords;
import vn.namro.platform.security.DevIdentity;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.testing.SettableClock;

/** The whole service over HTTP with its real security chain and its own clock; only the broker is away. */
@SpringBootTest(
        classes = {OverHttp.Time.class, NotificationApplication.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notification",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.producer.properties.max.block.ms=50",
            "namro.firing.longest-pause=2s",
            "logging.level.org.apache.kafka=OFF",
            "logging.level.org.springframework.kafka=OFF",
            "logging.level.vn.namro.platform.outbox=OFF"
        })
abstract class OverHttp {

    /** Monday 23 November 2026, 09:15:01 in Hanoi: when the sample assignment was issued. */
    static final Instant ISSUED = Instant.parse("2026-11-23T02:15:01Z");

    static final Path FOLDER = temporary();

    @Autowired
    protected WebTestClient http;

    @Autowired
    protected SettableClock clock;

    @Autowired
    private CatalogCopy catalog;

    @Autowired
    private Consumers consumers;

    @Autowired
    private DevIdentity identity;

    /** One clock for the whole service. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        SettableClock clock() {
            return SettableClock.at(ISSUED);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.data.mongodb.uri", MongoForTests::uri);
        registry.add(
                "namro.security.dev-key-file", () -> FOLDER.resolve("dev.key").toString());
        registry.add("namro.mail.mailbox-dir", () -> FOLDER.resolve("mailbox").toString());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("notification");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void fillCatalog() {
        CatalogForTests.fill(catalog);
    }

    /** Routing assigned the issue of the contract's golden sample, under another id. */
    protected void assigned(String issueId, EventType type) {
        told("assignments", issueId, type);
    }

    /** A consumer hears of the contract's golden sample, under another id. */
    protected void told(String consumer, String issueId, EventType type) {
        told(consumer, issueId, type, sample -> sample);
    }

    /** The same, with something changed in it. */
    protected void told(String consumer, String issueId, EventType type, UnaryOperator<String> change) {
        EventEnvelope event = new EventEnvelope(
                issueId + ":1",
                type.wireName(),
                "/namro/routing",
                issueId,
                issueId,
                1,
                ISSUED,
                "correlation",
                "cause",
                null,
                change.apply(sample(type, issueId)).getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> sent = EventRecords.write(type.topic(), event);
        ConsumerRecord<String, byte[]> received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        consumers.named(consumer).orElseThrow().take(received);
    }

    private static String sample(EventType type, String issueId) {
        try (InputStream in = OverHttp.class.getResourceAsStream("/samples/" + type.wireName() + ".json")) {
            String text =
                    new String(Objects.requireNonNull(in, type.wireName()).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("0b7e7a52-6a55-4c4e-9a75-3f4f0c6a1d2e", issueId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected String token(Role role, @Nullable String agencyId, @Nullable String officerId) {
        Instant now = Clock.systemUTC().instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(DevIdentity.ISSUER)
                .audience(List.of(DevIdentity.AUDIENCE))
                .subject("test")
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim(Reader.ROLES, List.of(role.name()));
        if (agencyId != null) {
            claims.claim(Reader.AGENCY, agencyId);
        }
        if (officerId != null) {
            claims.claim(Reader.OFFICER, officerId);
        }
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(identity.key()))
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }

    protected WebTestClient.ResponseSpec get(String token, String uri) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
