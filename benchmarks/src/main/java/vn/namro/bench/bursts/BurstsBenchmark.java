package vn.namro.bench.bursts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Sizes;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Web;

/** Bursts of lifecycles, each beside the quiet of the first level. Arrivals never wait for answers. */
public final class BurstsBenchmark implements Benchmark {

    private static final List<Integer> PROFILE = List.of(1, 15, 1, 25, 2, 35, 10, 0);
    private static final List<Integer> SMALL_PROFILE = List.of(1, 4, 0);
    private static final int WARM_PER_SECOND = 8;
    private static final double ENDED_WITHIN_SECONDS = 300;

    @Override
    public String name() {
        return "bursts";
    }

    @Override
    public Report run(Sizes size) throws IOException {
        List<Integer> profile = size == Sizes.TINY ? SMALL_PROFILE : PROFILE;
        List<Level> levels = new ArrayList<>();
        for (int perSecond : profile) {
            levels.add(new Level(levels.size() + 1, perSecond));
        }
        Report report = new Report(levels.get(0).name()).upon(City.nameOfOtherDatabase());
        try (Web web = new Web();
                City city = City.start(size.pick("512m", "1g", "1g"))) {
            for (CityService service : CityService.values()) {
                city.run(web, service, "-Xmx512m");
            }
            Arrivals arrivals = new Arrivals(web, city);
            arrivals.prepare();
            warmUp(arrivals, size);
            play(report, levels, arrivals, size.pick(2.0, 8.0, 20.0));
        }
        levels.forEach(level -> report(report, level));
        check(report, levels);
        return report;
    }

    private static void warmUp(Arrivals arrivals, Sizes size) {
        arrivals.run(new Level(0, WARM_PER_SECOND), size.pick(0.5, 20.0, 60.0));
        arrivals.awaitEnd(ENDED_WITHIN_SECONDS);
    }

    private static void play(Report report, List<Level> levels, Arrivals arrivals, double seconds) {
        long lastArrival = System.nanoTime();
        for (Level level : levels) {
            arrivals.run(level, seconds);
            report.add(Row.of("under way at the end of the level", level.name(), "lifecycles", arrivals.underWay()));
            lastArrival = level.perSecond() > 0 ? System.nanoTime() : lastArrival;
        }
        boolean quietBefore = arrivals.underWay() == 0;
        double more = arrivals.awaitEnd(ENDED_WITHIN_SECONDS);
        report.note(
                quietBefore
                        ? "Recovery: all had ended before the last level, of rest, was over."
                        : "Recovery: the last ended %.1f s after the end of the last level with arrivals."
                                .formatted(more + seconds));
    }

    private static void report(Report report, Level level) {
        if (level.perSecond() == 0) {
            return;
        }
        for (int percent : List.of(50, 99)) {
            if (level.accepted() > 0) {
                report.add(Row.of(
                        "filing, p" + percent, level.name(), "ms", level.filed().percentile(percent)));
            }
            if (level.endedCount() > 0) {
                report.add(Row.of(
                        "whole life, p" + percent,
                        level.name(),
                        "ms",
                        level.lived().percentile(percent)));
            }
        }
        report.add(Row.of("lifecycles refused or failed", level.name(), "%", errorRate(level)));
        report.note("%s: %d arrived, %d accepted, %d ended; answers by status %s; deliberate 503: %d; failures %s"
                .formatted(
                        level.name(),
                        level.arrived(),
                        level.accepted(),
                        level.endedCount(),
                        level.statuses(),
                        level.refused(),
                        level.failures()));
    }

    private static double errorRate(Level level) {
        return 100.0 * (level.arrived() - level.endedCount()) / level.arrived();
    }

    private static void check(Report report, List<Level> levels) {
        int broken = levels.stream().mapToInt(Level::broken).sum();
        int refused = levels.stream().mapToInt(Level::refused).sum();
        int accepted = levels.stream().mapToInt(Level::accepted).sum();
        int ended = levels.stream().mapToInt(Level::endedCount).sum();
        report.right(
                        "no 5xx other than a deliberate 503",
                        broken == 0,
                        "%d; deliberate 503: %d".formatted(broken, refused))
                .right(
                        "every accepted lifecycle ends",
                        ended == accepted && accepted > 0,
                        "%d of %d".formatted(ended, accepted));
    }
}
