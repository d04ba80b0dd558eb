package vn.namro.platform.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One seeded schedule: faults and requests for a while, then mending, then rest. */
final class Simulation {

    private static final int SERVICES = 2;
    private static final int LISTENERS = 2;
    private static final int SUBJECTS = 3;
    private static final int REQUESTS = 9;
    private static final int FAULTS_UNTIL = 40_000;
    private static final int PATIENCE = 400_000;

    private final World world;
    private final Service[] services = new Service[SERVICES];
    private final Listener[] listeners = new Listener[LISTENERS];
    private final Process[] processes = new Process[SERVICES + LISTENERS];
    private final int[] assigned = new int[Broker.PARTITIONS];
    private final Set<String> open = new TreeSet<>();
    private int lives;

    private Simulation(World world) {
        this.world = world;
    }

    /** What came of a schedule. */
    record Outcome(long seed, Invariant.@Nullable Violation violation, World world) {}

    static Outcome run(long seed, Mutant mutant, boolean tracing) {
        World world = new World(seed, mutant, tracing);
        try {
            new Simulation(world).run();
            return new Outcome(seed, null, world);
        } catch (Invariant.Violation violation) {
            world.note(violation::getMessage);
            return new Outcome(seed, violation, world);
        }
    }

    private void run() {
        IntStream.range(0, SERVICES + LISTENERS).forEach(this::boot);
        IntStream.range(0, Broker.PARTITIONS).forEach(partition -> assigned[partition] = partition % LISTENERS);
        poison();
        plan(REQUESTS, this::request);
        plan(2, one -> world.broker.goAway(world.between(500, 8_000)));
        plan(2, one -> processes[world.between(0, processes.length)].standStill(world.between(500, 25_000)));
        plan(5, one -> processes[world.between(0, processes.length)].setClock(world.between(-20_000, 20_000)));
        plan(1, one -> processes[world.between(0, processes.length)].die());
        plan(2, one -> rebalance(world.between(0, Broker.PARTITIONS)));
        operate();
        world.runUntil(FAULTS_UNTIL);
        world.note(() -> "the faults end");
        world.endFaults();
        int calm = rest(FAULTS_UNTIL, () -> world.watch.waitingUnlessParked());
        world.note(() -> "what is parked is mended");
        world.poison.mend();
        operate();
        rest(calm, () -> world.watch.waiting());
        world.watch.finished();
    }

    /** In most schedules an event that the broker refuses, or one that the consumer cannot apply, or both. */
    private void poison() {
        if (world.chance(0.5)) {
            world.poison.refuse("s" + world.between(0, SUBJECTS) + ":" + world.between(1, 4));
        }
        if (world.chance(0.5)) {
            world.poison.confuse("s" + world.between(0, SUBJECTS) + ":" + world.between(1, 4));
        }
        if (world.chance(0.5)) {
            world.after(world.between(5_000, FAULTS_UNTIL), world.poison::mend);
        }
    }

    private void plan(int atMost, IntConsumer what) {
        int times = atMost == REQUESTS ? REQUESTS : world.between(0, atMost + 1);
        for (int one = 0; one < times; one++) {
            int number = one;
            world.after(world.between(1, FAULTS_UNTIL), () -> what.accept(number));
        }
    }

    private void boot(int number) {
        boolean service = number < SERVICES;
        String name = (service ? "service " : "listener ") + number + ", life " + ++lives;
        Process process = new Process(world, name, world.between(-3_000, 3_000), dead -> bury(number));
        processes[number] = process;
        if (service) {
            services[number] = new Service(process);
        } else {
            listeners[number - SERVICES] = new Listener(process, partition -> assigned[partition] == number - SERVICES);
        }
        world.note(() -> name + " starts");
    }

    /** A dead instance comes back; until the session ends its partitions wait for it. */
    private void bury(int number) {
        Process dead = processes[number];
        if (number >= SERVICES) {
            world.after(3_000, () -> takeOver(number - SERVICES, dead));
        }
        world.after(world.between(500, 9_000), () -> boot(number));
    }

    private void takeOver(int listener, Process dead) {
        for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
            if (assigned[partition] == listener && processes[SERVICES + listener] == dead) {
                rebalance(partition);
            }
        }
    }

    private void rebalance(int partition) {
        assigned[partition] = (assigned[partition] + 1) % LISTENERS;
        world.broker.rebalance(partition);
        world.note(() -> "partition " + partition + " goes to listener " + (SERVICES + assigned[partition]));
    }

    /** A client asks until it is answered; only then does it know that it was heard. */
    private void request(int number) {
        String subject = "s" + world.between(0, SUBJECTS);
        List<String> entries = new ArrayList<>(List.of(number + "/1"));
        if (world.between(0, 2) == 0) {
            entries.add(number + "/2");
        }
        open.add("request " + number);
        ask(number, subject, entries);
    }

    private void ask(int number, String subject, List<String> entries) {
        if (!open.contains("request " + number)) {
            return;
        }
        services[world.between(0, SERVICES)]
                .write(subject, entries)
                .subscribe(
                        done -> {
                            if (done) {
                                open.remove("request " + number);
                            }
                        },
                        lost -> {});
        world.after(world.between(1_000, 4_000), () -> ask(number, subject, entries));
    }

    /** An operator looks what is parked and releases it, whether it was mended or not; after the faults, once it was. */
    private void operate() {
        if (world.now() < FAULTS_UNTIL || world.poison.isMended()) {
            world.after(world.between(2_000, 8_000), this::operate);
            releaseAll();
        }
    }

    private void releaseAll() {
        world.database.all(World.THINGS).stream()
                .filter(thing -> thing.containsKey("parked"))
                .map(thing -> thing.getString("_id"))
                .toList()
                .forEach(id -> forget(services[world.between(0, SERVICES)].release(id)));
        world.database.all(World.PARKED).stream()
                .map(event -> event.getString("key"))
                .distinct()
                .toList()
                .forEach(key -> forget(listeners[world.between(0, LISTENERS)].release(key)));
    }

    private static void forget(Mono<?> asked) {
        asked.subscribe(done -> {}, lost -> {});
    }

    /** Lets time pass until nothing waits any more, and tells when that was. */
    private int rest(int from, Supplier<List<String>> whatWaits) {
        List<String> waiting = List.of("the beginning");
        int second = from;
        while (!waiting.isEmpty() && second < from + PATIENCE) {
            second += 1_000;
            world.runUntil(second);
            waiting = whatWaits.get();
            waiting.addAll(open);
        }
        Invariant.NOTHING_WAITS_FOR_EVER.require(waiting.isEmpty(), "still waiting: " + waiting);
        return second;
    }
}
