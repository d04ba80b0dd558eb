package vn.namro.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;

/** Shares requests out among the instances that say they are ready, as a reverse proxy does. It never sends one again. */
final class Balancer implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Cluster cluster;
    private final Http http = new Http();
    private final Map<String, List<Node>> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread looking = new Thread(this::look, "balancer");
    private volatile boolean running = true;

    Balancer(Cluster cluster) {
        this.cluster = cluster;
        lookOnce();
        looking.setDaemon(true);
        looking.start();
    }

    /** Where the next request to a service goes. */
    String next(String service) {
        List<Node> nodes = ready.getOrDefault(service, List.of());
        if (nodes.isEmpty()) {
            throw new IllegalStateException("no instance of " + service + " is ready");
        }
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()))
                .url()
                .orElseThrow();
    }

    private void look() {
        while (running) {
            lookOnce();
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void lookOnce() {
        for (String service : List.of("intake", "routing", "notification")) {
            ready.put(
                    service,
                    cluster.instancesOf(service).stream()
                            .filter(node -> Calm.isReady(http, node))
                            .toList());
        }
    }

    @Override
    public void close() {
        running = false;
    }
}
