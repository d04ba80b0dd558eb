package vn.namro.bench.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import vn.namro.bench.Samples;

/** When each of a number of events set out, and when its consumer had it. Safe for many threads. */
public final class Journeys {

    private final String name;
    private final AtomicLongArray left;
    private final AtomicLongArray arrived;
    private final AtomicInteger arrivals = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    /**
     * Prepares so many.
     *
     * @param name no other journeys in the same database have it; letters only
     */
    public Journeys(String name, int count) {
        this.name = name;
        this.left = new AtomicLongArray(count);
        this.arrived = new AtomicLongArray(count);
    }

    public int count() {
        return left.length();
    }

    /** The id of the aggregate that the event is of. */
    public String id(int number) {
        return name + "-" + number;
    }

    /** It sets out, at a moment of {@link System#nanoTime}. */
    public void leave(int number, long nanos) {
        left.set(number, nanos);
    }

    /** It has arrived; one of other journeys is ignored. */
    public void arrive(String id) {
        if (!id.startsWith(name + "-")) {
            return;
        }
        int number = Integer.parseInt(id.substring(name.length() + 1));
        if (arrived.compareAndSet(number, 0, System.nanoTime())) {
            arrivals.incrementAndGet();
        } else {
            repeated.incrementAndGet();
        }
    }

    /** How many have arrived. */
    public int arrivals() {
        return arrivals.get();
    }

    /** How many arrived once more. */
    public int repeated() {
        return repeated.get();
    }

    /** The times between, in ms, of those that arrived. */
    public Samples millis() {
        Samples millis = new Samples();
        for (int number = 0; number < left.length(); number++) {
            if (arrived.get(number) != 0) {
                millis.add((arrived.get(number) - left.get(number)) / 1e6);
            }
        }
        return millis;
    }

    /** Arrivals a second between the first and the last. */
    public double perSecond() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int number = 0; number < arrived.length(); number++) {
            first = Math.min(first, arrived.get(number));
            last = Math.max(last, arrived.get(number));
        }
        return arrived.length() / ((last - first) / 1e9);
    }
}
