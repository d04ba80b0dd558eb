package vn.namro.bench;

import java.util.List;
import vn.namro.bench.accept.AcceptBenchmark;
import vn.namro.bench.bursts.BurstsBenchmark;
import vn.namro.bench.calendar.CalendarBenchmark;
import vn.namro.bench.footprint.FootprintBenchmark;
import vn.namro.bench.lifecycles.LifecyclesBenchmark;
import vn.namro.bench.poison.PoisonBenchmark;
import vn.namro.bench.relay.RelayBenchmark;
import vn.namro.bench.routing.RoutingBenchmark;
import vn.namro.bench.store.StoreBenchmark;
import vn.namro.bench.timers.TimersBenchmark;

/** All benchmarks, in the order in which they run. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(
            new StoreBenchmark(),
            new RelayBenchmark(),
            new PoisonBenchmark(),
            new TimersBenchmark(),
            new CalendarBenchmark(),
            new RoutingBenchmark(),
            new AcceptBenchmark(),
            new LifecyclesBenchmark(),
            new BurstsBenchmark(),
            new FootprintBenchmark());

    private Benchmarks() {}
}
