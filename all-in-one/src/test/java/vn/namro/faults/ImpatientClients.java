package vn.namro.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Asked;

/** People who file and read all the time, send nothing twice, and remember every request that did not go as it should. */
final class ImpatientClients implements AutoCloseable {

    private static final int CLIENTS = 2;
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final Balancer balancer;
    private final History history;
    private final String clerk;
    private final String coordinator;
    private final Http http = new Http();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean running = true;

    ImpatientClients(Balancer balancer, History history, String clerk, String coordinator) {
        this.balancer = balancer;
        this.history = history;
        this.clerk = clerk;
        this.coordinator = coordinator;
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            clients.execute(() -> {
                while (running) {
                    live(random);
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            });
        }
    }

    private void live(Random random) {
        String key = "r" + keys.incrementAndGet();
        ObjectNode issue = Load.issue(key, random);
        history.add(new Asked(key));
        JsonNode receipt = ask(
                "POST /api/issues", 201, () -> http.post(balancer.next("intake") + "/api/issues", issue, clerk, key));
        if (receipt.has("id")) {
            String id = receipt.path("id").asText();
            history.add(new Accepted(key, id));
            ask("GET /api/issues", 200, () -> http.get(balancer.next("intake") + "/api/issues/" + id, clerk));
        }
        ask(
                "GET /api/assignments",
                200,
                () -> http.get(balancer.next("routing") + "/api/assignments?limit=5", coordinator));
        ask(
                "GET /api/deadlines",
                200,
                () -> http.get(balancer.next("notification") + "/api/deadlines?limit=5", coordinator));
    }

    private interface Request {
        Http.Answer send() throws IOException;
    }

    private JsonNode ask(String what, int wanted, Request request) {
        try {
            Http.Answer answer = request.send();
            answered.incrementAndGet();
            if (answer.status() != wanted) {
                failures.add(what + " gave " + answer.status() + ": " + answer.text());
            }
            return answer.json();
        } catch (IOException | IllegalStateException e) {
            failures.add(what + ": " + e);
            return Http.JSON.createObjectNode();
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many requests were answered so far, in whatever way. */
    int answered() {
        return answered.get();
    }

    @Override
    public void close() {
        running = false;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(30, TimeUnit.SECONDS)) {
                failures.add("a request was never answered");
                clients.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
