package vn.namro.bench.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;
import vn.namro.bench.Samples;
import vn.namro.bench.stream.Journeys;
import vn.namro.bench.stream.Pace;

/** A while at a fixed rate: how long each event was under way, and how many were, second by second. */
final class Steady {

    private static final long SECOND = 1_000_000_000L;

    private final Ways ways;
    private final double perSecond;
    private final Samples millis = new Samples();
    private final List<Integer> underWay = new ArrayList<>();
    private int repeated;

    Steady(Ways ways, double perSecond) {
        this.ways = ways;
        this.perSecond = perSecond;
    }

    void run(String name, int seconds, BiFunction<Journeys, Integer, Mono<?>> way) throws InterruptedException {
        Journeys journeys = new Journeys(name, Math.max(1, (int) (seconds * perSecond)));
        ways.watch(journeys);
        Meter meter = new Meter(journeys);
        Pace.free(journeys).run(perSecond, number -> way.apply(journeys, number), meter);
        ways.awaitAll(journeys);
        millis.addAll(journeys.millis());
        repeated += journeys.repeated();
    }

    Samples millis() {
        return millis;
    }

    int repeated() {
        return repeated;
    }

    /** The median number under way in one part of the time, the first or the last, in thirds. */
    double underWay(boolean last) {
        int third = Math.max(1, underWay.size() / 3);
        Samples part = new Samples();
        underWay.subList(last ? underWay.size() - third : 0, last ? underWay.size() : third)
                .forEach(part::add);
        return part.median();
    }

    int mostUnderWay() {
        return underWay.stream().mapToInt(each -> each).max().orElse(0);
    }

    /** Looks once a second. */
    private final class Meter implements Runnable {

        private final Journeys journeys;
        private long lookAt = System.nanoTime();
        private int left;

        Meter(Journeys journeys) {
            this.journeys = journeys;
        }

        @Override
        public void run() {
            left++;
            if (System.nanoTime() >= lookAt) {
                underWay.add(left - journeys.arrivals());
                lookAt += SECOND;
            }
        }
    }
}
