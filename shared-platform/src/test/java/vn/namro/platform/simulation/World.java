package vn.namro.platform.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;
import vn.namro.platform.simulation.database.SimulatedDatabase;

/** Virtual time, chance, and what outlives the processes. One thread; the same seed gives the same history. */
final class World {

    static final String THINGS = "things";
    static final String TARGETS = "targets";
    static final String PARKED = "parked_events";

    final SimulatedDatabase database = new SimulatedDatabase();
    final Broker broker = new Broker(this);
    final Watch watch = new Watch(this);
    final Poison poison = new Poison();
    final Mutant mutant;
    private final Map<CrashPoint, Integer> crashes = new HashMap<>();
    private final List<String> trace = new ArrayList<>();
    private final boolean tracing;
    private final Random random;
    private final PriorityQueue<Happening> queue = new PriorityQueue<>();
    private long now;
    private long scheduled;
    private boolean faults = true;

    World(long seed, Mutant mutant, boolean tracing) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        this.mutant = mutant;
        this.tracing = tracing;
    }

    private record Happening(long at, long order, Runnable what) implements Comparable<Happening> {

        @Override
        public int compareTo(Happening other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** Virtual milliseconds since the beginning. */
    long now() {
        return now;
    }

    /** Lets something happen after so many milliseconds. */
    void after(long millis, Runnable what) {
        queue.add(new Happening(now + millis, scheduled++, what));
    }

    /** Lets everything happen that happens until a time. */
    void runUntil(long time) {
        while (!queue.isEmpty() && queue.peek().at() <= time) {
            Happening next = queue.remove();
            now = next.at();
            next.what().run();
        }
        now = time;
    }

    boolean chance(double probability) {
        return faults && random.nextDouble() < probability;
    }

    /** A whole number from {@code from} up to, but not including, {@code to}. */
    int between(int from, int to) {
        return from + random.nextInt(to - from);
    }

    /** How long something is on its way: mostly short, sometimes longer than anybody's patience. */
    long delay() {
        return chance(0.004) ? between(200, 15_000) : between(1, 12);
    }

    void endFaults() {
        faults = false;
    }

    boolean diesAt(CrashPoint point) {
        boolean dies = chance(point.probability());
        if (dies) {
            crashes.merge(point, 1, Integer::sum);
        }
        return dies;
    }

    Map<CrashPoint, Integer> crashes() {
        return crashes;
    }

    /** Writes the history down, if somebody wants to read it. */
    void note(Supplier<String> what) {
        if (tracing) {
            trace.add("%8d ms  %s".formatted(now, what.get()));
        }
    }

    List<String> trace() {
        return trace;
    }
}
