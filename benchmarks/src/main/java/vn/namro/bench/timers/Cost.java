package vn.namro.bench.timers;

import java.time.Duration;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;

/** What firing costs, over some rounds. */
record Cost(Samples perSecond, Samples cpuMillis) {

    /**
     * One round.
     *
     * @param cpuSeconds of engine and database together
     */
    record Round(int fired, Duration took, double cpuSeconds) {}

    Cost() {
        this(new Samples(), new Samples());
    }

    void add(Round round) {
        perSecond.add(round.fired() / (round.took().toNanos() / 1e9));
        cpuMillis.add(round.cpuSeconds() * 1_000 / round.fired());
    }

    void tell(Report report, String contender, int open) {
        String what = "%,d open, ".formatted(open);
        report.add(Row.of(what + "firings", contender, "per second", perSecond.median()))
                .add(Row.of(what + "processor time, engine and database", contender, "ms/firing", cpuMillis.median()));
    }
}
