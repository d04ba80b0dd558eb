package vn.namro.embedded.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings of one node that is broker and controller at once. Small memory, few threads; quick to come back after a
 * crash: a broker's old session must end before it is let in again, hence 3 s instead of 9 s.
 *
 * @param logs directory of the partitions
 * @param port where clients connect
 * @param controllerPort where the broker finds its controller; only this process uses it
 */
public record KafkaSettings(Path logs, int port, int controllerPort) {

    static final int NODE = 1;

    /** Where clients are told to connect: a proxy's port by {@code NAMRO_KAFKA_ADVERTISED_PORT}, usually the broker's. */
    private String advertisedPort() {
        String set = System.getenv("NAMRO_KAFKA_ADVERTISED_PORT");
        return set == null || set.isBlank() ? String.valueOf(port) : set;
    }

    Map<String, String> asMap() {
        Map<String, String> settings = new HashMap<>();
        identity(settings);
        oneOfEverything(settings);
        smallAndQuick(settings);
        return settings;
    }

    private void identity(Map<String, String> settings) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + advertisedPort());
        settings.put("log.dirs", logs.toString());
    }

    private static void oneOfEverything(Map<String, String> settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
    }

    private static void smallAndQuick(Map<String, String> settings) {
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("controlled.shutdown.enable", "true");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.enable", "true");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        settings.put("offsets.load.buffer.size", String.valueOf(1 << 20));
        settings.put("log.segment.bytes", String.valueOf(64 << 20));
    }
}
