package vn.namro.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.namro.embedded.EmbeddedKafka;

/** The broker of these tests: an embedded one, or that of {@code NAMRO_TEST_KAFKA}. */
public final class TestBroker {

    private static final String ADDRESSES = addresses();

    private TestBroker() {}

    /** Creates a topic unless it exists. */
    public static void create(String topic, int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ADDRESSES))) {
            KafkaFuture<Void> created = admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all();
            created.get();
        } catch (java.util.concurrent.ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    /** A producer that takes records of so many bytes. */
    public static KafkaTemplate<String, byte[]> producer(int largestRecord) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ADDRESSES);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRecord);
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    /** A consumer without a group. */
    public static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ADDRESSES),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String addresses() {
        String given = System.getenv("NAMRO_TEST_KAFKA");
        if (given != null && !given.isBlank()) {
            return given;
        }
        try {
            EmbeddedKafka broker = EmbeddedKafka.start(Files.createTempDirectory("namro-test-kafka"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            return broker.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
