package vn.namro.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;

/** Waits until all instances are ready, and until nothing moves any more. */
final class Calm {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);
    private static final Duration CALM_FOR = Duration.ofSeconds(6);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Pattern WAITING =
            Pattern.compile("(?m)^namro_(outbox_pending|timers_overdue_seconds)(?:\\{[^}]*})? ([0-9.Ee+-]+)$");

    private Calm() {}

    /** @throws IOException if an instance is not ready after four minutes */
    static void awaitReady(Cluster cluster) throws IOException {
        Http http = new Http();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        for (Node node : cluster.instances()) {
            while (!isReady(http, node)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(node + " did not get ready; see its log");
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    /** Whether an instance says that it is. */
    static boolean isReady(Http http, Node node) {
        try {
            return http.get(node.url().orElseThrow() + "/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Quiet is: nothing waits anywhere, for some seconds on end, and every node tells so.
     *
     * @param told what still moves, whenever that changes
     * @return null if it was not within three minutes
     */
    static @Nullable Double secondsUntilQuiet(Cluster cluster, Observer observer, Consumer<String> told) {
        long start = System.nanoTime();
        long calmSince = start;
        String before = "";
        while (System.nanoTime() - start < QUIET_WITHIN.toNanos()) {
            String moving = moving(cluster, observer);
            if (!moving.isEmpty()) {
                calmSince = System.nanoTime();
            } else if (System.nanoTime() - calmSince > CALM_FOR.toNanos()) {
                return (calmSince - start) / 1e9;
            }
            if (!moving.equals(before)) {
                told.accept((System.nanoTime() - start) / 1_000_000_000 + " s: " + moving);
                before = moving;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return null;
    }

    private static String moving(Cluster cluster, Observer observer) {
        List<String> moving = new ArrayList<>();
        try {
            for (Node node : cluster.instances()) {
                Matcher waiting = WAITING.matcher(observer.metrics(node));
                while (waiting.find()) {
                    if (Double.parseDouble(waiting.group(2)) > 0) {
                        moving.add(node + " " + waiting.group(1));
                    }
                }
            }
            if (observer.inStatus("SUBMITTED") > 0) {
                moving.add("issues without assignment");
            }
        } catch (IOException e) {
            moving.add(e.toString()); // not all are back yet
        }
        return String.join(", ", moving);
    }
}
