package vn.namro.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import vn.namro.events.Topics;
import vn.namro.platform.PlatformSettings;

/** The topics, created where they are missing, and what a listener does when the database is away: it tries again. */
@Configuration(proxyBeanMethods = false)
public class KafkaPlumbing {

    private static final long TRY_AGAIN_AFTER_MILLIS = 1_000;

    @Bean
    KafkaAdmin.NewTopics topics(PlatformSettings settings) {
        List<String> streams = List.of(Topics.ISSUES, Topics.ASSIGNMENTS, Topics.DEADLINES);
        Stream<NewTopic> kept = streams.stream()
                .map(name -> topic(name, settings.kafka()).config(TopicConfig.RETENTION_MS_CONFIG, "-1"))
                .map(TopicBuilder::build);
        Stream<NewTopic> compacted =
                Stream.of(topic(Topics.CATALOG, settings.kafka()).compact().build());
        Stream<NewTopic> dead = Stream.concat(streams.stream(), Stream.of(Topics.CATALOG))
                .map(name -> topic(Topics.deadLettersOf(name), settings.kafka()).build());
        return new KafkaAdmin.NewTopics(
                Stream.of(kept, compacted, dead).flatMap(all -> all).toArray(NewTopic[]::new));
    }

    private static TopicBuilder topic(String name, PlatformSettings.KafkaTopics settings) {
        return TopicBuilder.name(name).partitions(settings.partitions()).replicas(settings.replicas());
    }

    @Bean
    BrokerContact brokerHealthIndicator(
            KafkaAdmin admin, @Value("${namro.kafka.bearable}") Duration bearable, MeterRegistry metrics) {
        return new BrokerContact(admin.getConfigurationProperties(), bearable, metrics);
    }

    /** For ever: an event is skipped by nobody. What is wrong with an event itself was parked before this. */
    @Bean
    CommonErrorHandler listenerErrors() {
        return new DefaultErrorHandler(new FixedBackOff(TRY_AGAIN_AFTER_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
