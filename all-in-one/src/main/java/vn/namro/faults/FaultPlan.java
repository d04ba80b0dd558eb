package vn.namro.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.namro.faults.Fault.Kind;
import vn.namro.faults.node.Cluster;

/**
 * Which faults come when. The same seed gives the same plan. Every process is killed at least once, if there are as many
 * faults as processes.
 */
final class FaultPlan {

    private static final Duration HEAL_AFTER_FREEZE = Duration.ofSeconds(6);

    private final Random random;
    private final Duration every;

    private FaultPlan(long seed, Duration every) {
        this.random = new Random(seed);
        this.every = every;
    }

    /**
     * Makes a plan.
     *
     * @param count how many faults, at least 1
     * @param within in which time they come, evenly but for some jitter
     */
    static List<Fault> of(long seed, int count, Duration within) {
        return new FaultPlan(seed, within.dividedBy(count)).faults(count);
    }

    private List<Fault> faults(int count) {
        List<String> processes = new ArrayList<>(Cluster.services());
        processes.add("broker");
        processes.add("database");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(i);
        }
        java.util.Collections.shuffle(places, random);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Duration at = every.multipliedBy(places.get(i))
                    .plus(every.multipliedBy(random.nextInt(100)).dividedBy(200));
            faults.add(i < processes.size() ? kill(processes.get(i), at) : any(at));
        }
        faults.sort(Comparator.comparing(Fault::at));
        return faults;
    }

    private Fault any(Duration at) {
        List<String> services = Cluster.services();
        String service = services.get(random.nextInt(services.size()));
        String connection = random.nextInt(4) == 0 ? "kafka" : service;
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> kill(service, at);
            case 4, 5 -> new Fault(Kind.FREEZE, service, at, HEAL_AFTER_FREEZE, Duration.ZERO);
            case 6 -> new Fault(Kind.CUT, connection, at, millis(500, 3_000), Duration.ZERO);
            case 7 -> new Fault(Kind.DELAY, connection, at, millis(1_000, 4_000), millis(20, 200));
            case 8 -> new Fault(Kind.HALF_OPEN, connection, at, millis(1_000, 4_000), Duration.ZERO);
            default -> new Fault(Kind.CLOCK, service, at, millis(1_000, 5_000), sign(millis(2_000, 30_000)));
        };
    }

    private Fault kill(String process, Duration at) {
        return new Fault(Kind.KILL, process, at, millis(200, 1_500), Duration.ZERO);
    }

    private Duration millis(int from, int to) {
        return Duration.ofMillis(from + random.nextInt(to - from));
    }

    private Duration sign(Duration amount) {
        return random.nextBoolean() ? amount : amount.negated();
    }
}
