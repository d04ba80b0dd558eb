package vn.namro.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.ParkedController;
import vn.namro.platform.http.ProblemErrorHandler;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.UnreadBodies;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.KafkaEventSender;
import vn.namro.platform.kafka.KafkaPlumbing;
import vn.namro.platform.kafka.TracedEventSender;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.outbox.Outbox;
import vn.namro.platform.outbox.OutboxRelay;
import vn.namro.platform.outbox.ParkedOutboxes;
import vn.namro.platform.outbox.RelayLoop;
import vn.namro.platform.security.BrowserSide;
import vn.namro.platform.security.DevIdentity;
import vn.namro.platform.security.Tokens;
import vn.namro.platform.security.WebSecurity;
import vn.namro.platform.stop.StopConfiguration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.platform.time.MachineTime;
import vn.namro.platform.time.SystemTime;
import vn.namro.platform.trace.Spans;
import vn.namro.platform.trace.TraceConfiguration;

/** Everything of the platform that a service gets by importing this class. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
@Import({
    SystemTime.class,
    StopConfiguration.class,
    KafkaPlumbing.class,
    TraceConfiguration.class,
    Tokens.class,
    WebSecurity.class,
    ParkedController.class
})
public class PlatformConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformConfiguration.class);
    private static final int START_ATTEMPTS = 60;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /**
     * Without a limit a connection that hangs half open would be waited for until the machine is restarted. Asked before
     * the connection string, so that what an operator says there counts.
     */
    @Bean
    @Order(-1)
    MongoClientSettingsBuilderCustomizer mongoTimeouts() {
        return mongo -> mongo.applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToLoggerSettings(log -> log.maxDocumentLength(0)); // documents hold what people wrote
    }

    /** A service that starts together with its database, or while that is away for a while, waits for it. */
    @Bean
    Stores stores(ReactiveMongoDatabaseFactory mongo, PlatformSettings settings, Clock clock, MachineTime machine) {
        MongoDatabase database =
                mongo.getMongoDatabase().blockOptional(ANSWER_WITHIN).orElseThrow();
        Mono.defer(() -> Mono.from(database.runCommand(new Document("ping", 1))))
                .doOnError(failure -> LOG.warn("the database does not answer yet: {}", failure.toString()))
                .retryWhen(Retry.fixedDelay(START_ATTEMPTS, BETWEEN_ATTEMPTS))
                .block();
        return new Stores(database, settings.source(), clock, machine);
    }

    @Bean
    Outboxes outboxes(Stores stores, List<AggregateStore<?>> opened) {
        opened.forEach(store -> store.createRelayIndex().block(ANSWER_WITHIN));
        return new Outboxes(stores.opened().stream().map(Outbox::new).toList());
    }

    /** All outboxes of the service, once its stores are open. */
    record Outboxes(List<Outbox> all) {

        Outboxes {
            all = List.copyOf(all);
        }
    }

    @Bean
    RelayLoop relayLoop(
            Stores stores,
            Outboxes outboxes,
            KafkaTemplate<String, byte[]> kafka,
            CircuitBreakerRegistry circuits,
            PlatformSettings settings,
            MachineTime machine,
            MeterRegistry metrics,
            Spans spans) {
        CircuitBreaker circuit = circuits.circuitBreaker("kafka");
        PlatformSettings.Relay relay = settings.relay();
        OutboxRelay sending = new OutboxRelay(
                new TracedEventSender(new KafkaEventSender(kafka, circuit), spans),
                machine.clock(),
                new OutboxRelay.Settings(relay.batch(), relay.hold(), relay.attempts(), FIRST_PAUSE, LONGEST_PAUSE));
        Counter changes = Counter.builder("namro.lease.changes")
                .description("Leases on shards won or lost by this instance")
                .register(metrics);
        MongoLeases leases = new MongoLeases(
                stores.collection("leases"),
                "relay",
                settings.instance() + "/" + UUID.randomUUID(),
                relay.leaseTerm(),
                machine.clock(),
                changes::increment);
        RelayLoop loop = new RelayLoop(sending, outboxes.all(), leases, machine.clock());
        stores.onWaiting(loop::nudge);
        loop.measure(metrics);
        return loop;
    }

    /** Leases go by the machine's clock: one that is off is seen beside the clock of whoever scrapes. */
    @Bean
    Gauge clockGauge(MachineTime machine, MeterRegistry metrics) {
        return Gauge.builder("namro.clock.seconds", machine, time -> time.now().toEpochMilli() / 1000.0)
                .description("The machine's time, in seconds since 1970")
                .register(metrics);
    }

    @Bean
    ParkedOutboxes parkedOutboxes(Outboxes outboxes, MachineTime machine) {
        return new ParkedOutboxes(outboxes.all(), machine.clock());
    }

    @Bean
    ParkedEvents parkedEvents(Stores stores) {
        return new ParkedEvents(stores.collection("parked_events"));
    }

    @Bean
    Consumers consumers(
            ParkedEvents parked, KafkaTemplate<String, byte[]> kafka, Clock clock, MeterRegistry metrics, Spans spans) {
        return new Consumers(parked, new DeadLetters(kafka, metrics), clock, metrics, spans);
    }

    @Bean
    PlatformHealth workHealthIndicator(KafkaListenerEndpointRegistry listeners, RelayLoop relay) {
        return new PlatformHealth(listeners, relay);
    }

    /** The local mode signs cursors with the key it has; elsewhere all instances have to share one, so it is set. */
    @Bean
    Cursors cursors(PlatformSettings settings, ObjectProvider<DevIdentity> local) {
        DevIdentity identity = local.getIfAvailable();
        String secret = settings.cursorSecret().isBlank() && identity != null
                ? "cursors " + HexFormat.of().formatHex(identity.key().getEncoded())
                : settings.cursorSecret();
        return new Cursors(secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Words beside those of the platform and the service.
     *
     * @param basename of their bundle, such as {@code messages/web}
     */
    public record MoreWords(String basename) {}

    @Bean
    MessageSource messageSource(PlatformSettings settings, ObjectProvider<MoreWords> more) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/platform", "messages/" + settings.service());
        more.forEach(each -> messages.addBasenames(each.basename()));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Problems problems(MessageSource messages) {
        return new Problems(messages);
    }

    @Bean
    ProblemErrorHandler problemErrorHandler(
            Problems problems, ObjectMapper json, ObjectProvider<BrowserSide> browsers) {
        return new ProblemErrorHandler(problems, json, () -> browsers.getIfAvailable(() -> BrowserSide.NONE)::refusal);
    }

    @Bean
    UnreadBodies unreadBodies() {
        return new UnreadBodies();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Correlation correlation(Spans spans) {
        return new Correlation(spans);
    }
}
