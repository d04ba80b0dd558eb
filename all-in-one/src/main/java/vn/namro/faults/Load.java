package vn.namro.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Asked;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;

/**
 * Clients that go on filing issues whatever happens. Some send again what was not answered, under the same key and to
 * another instance, as people on a bad line do; the others never learn what became of it.
 */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 6;
    private static final int TRIES = 4;
    /** None asks a body for its opinion that has nobody in the directory: whoever that might be is waited for a minute. */
    private static final List<String> CATEGORIES = List.of("A2", "B2", "H5");

    private static final List<String> ZONES = List.of("kcn-thang-long", "kcn-quang-minh-1", "ccn-dai-thang");

    private final Cluster cluster;
    private final History history;
    private final Http http = new Http();
    private final String token;
    private final Duration pause;
    private final long seed;
    private final AtomicInteger keys = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean running = true;

    /** @param pause of one client between two issues */
    Load(Cluster cluster, History history, String token, Duration pause, long seed) {
        this.cluster = cluster;
        this.history = history;
        this.token = token;
        this.pause = pause;
        this.seed = seed;
    }

    void start() {
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            clients.execute(() -> {
                while (running) {
                    file(random);
                    LockSupport.parkNanos(pause.toNanos());
                }
            });
        }
    }

    private void file(Random random) {
        String key = "k" + keys.incrementAndGet();
        ObjectNode issue = issue(key, random);
        boolean patient = random.nextInt(4) != 0;
        List<Node> instances = cluster.instancesOf("intake");
        int first = random.nextInt(instances.size());
        history.add(new Asked(key));
        for (int attempt = 0; attempt < (patient ? TRIES : 1); attempt++) {
            if (isAccepted(instances.get((first + attempt) % instances.size()), key, issue)) {
                return;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean isAccepted(Node intake, String key, ObjectNode issue) {
        try {
            Http.Answer answer = http.post(intake.url().orElseThrow() + "/api/issues", issue, token, key);
            if (answer.status() != 201) {
                return false;
            }
            history.add(new Accepted(key, answer.json().path("id").asText()));
            return true;
        } catch (IOException e) {
            return false; // unknown: it may be stored or not
        }
    }

    /** An issue that can be told by its key. */
    static ObjectNode issue(String key, Random random) {
        ObjectNode issue = Http.JSON
                .createObjectNode()
                .put("zoneId", ZONES.get(random.nextInt(ZONES.size())))
                .put("urgency", random.nextBoolean() ? "URGENT" : "NORMAL")
                .put("title", Observer.TITLE + key)
                .put("description", "Mất điện nhiều lần trong tháng");
        if (random.nextInt(10) != 0) {
            issue.put("categoryId", CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        }
        ObjectNode enterprise =
                issue.putObject("enterprise").put("taxCode", "9900000016").put("name", "Công ty TNHH Thiết bị y tế A");
        enterprise
                .putObject("contact")
                .put("name", "Người liên hệ mẫu")
                .put("email", "mau@enterprise.namro.invalid")
                .put("phone", "024 0000 0001");
        return issue;
    }

    /** Stops asking; returns when the last client has given up waiting. */
    @Override
    public void close() {
        running = false;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2, TimeUnit.MINUTES)) {
                clients.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
