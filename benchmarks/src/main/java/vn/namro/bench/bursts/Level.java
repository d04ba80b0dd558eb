package vn.namro.bench.bursts;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.namro.bench.Samples;
import vn.namro.bench.city.Answer;

/** One level of the profile, and what became of those that arrived in it. */
final class Level {

    private static final int SERVER_ERROR = 500;

    private final String name;
    private final int perSecond;
    private final Samples filed = new Samples();
    private final Samples lived = new Samples();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private int refused;
    private int broken;

    /** @param perSecond lifecycles that begin in a second */
    Level(int number, int perSecond) {
        this.name = "level %d: %d/s".formatted(number, perSecond);
        this.perSecond = perSecond;
    }

    String name() {
        return name;
    }

    int perSecond() {
        return perSecond;
    }

    void arrive() {
        arrived.incrementAndGet();
    }

    /** Every answer of any request of a lifecycle. */
    synchronized void answered(Answer answer) {
        statuses.merge(Integer.toString(answer.status()), 1, Integer::sum);
        if (answer.isDeliberateRefusal()) {
            refused++;
        } else if (answer.status() >= SERVER_ERROR) {
            broken++;
        }
    }

    /** The answer to the filing. */
    synchronized void filed(Answer answer) {
        if (answer.status() == 201) {
            accepted.incrementAndGet();
            filed.add(answer.millis());
        }
    }

    synchronized void ended(double millis) {
        lived.add(millis);
    }

    synchronized void failed(Throwable failure) {
        failures.merge(failure.toString(), 1, Integer::sum);
    }

    int arrived() {
        return arrived.get();
    }

    int accepted() {
        return accepted.get();
    }

    synchronized int endedCount() {
        return lived.size();
    }

    synchronized Samples filed() {
        return filed;
    }

    synchronized Samples lived() {
        return lived;
    }

    /** Answers of 503 with a {@code Retry-After}. */
    synchronized int refused() {
        return refused;
    }

    /** Answers of 5xx that nobody meant. */
    synchronized int broken() {
        return broken;
    }

    synchronized Map<String, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Requests without an answer, and accepted lifecycles that never ended. */
    synchronized Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }
}
