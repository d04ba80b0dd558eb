package vn.namro.bench.bursts;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import reactor.core.publisher.Mono;
import vn.namro.bench.city.Answer;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Filing;
import vn.namro.bench.city.Lifecycle;
import vn.namro.bench.city.People;
import vn.namro.bench.city.Web;

/** Lets lifecycles begin at the moments of a profile, whatever became of those before. */
final class Arrivals {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_NANOS = 1_000_000;

    private final Web web;
    private final City city;
    private final AtomicInteger underWay = new AtomicInteger();
    private final People people;
    private int number = Filing.KINDS;

    Arrivals(Web web, City city) {
        this.web = web;
        this.city = city;
        this.people = new People(web, city.url(CityService.INTAKE));
    }

    /** One after the other, one of each kind. */
    void prepare() {
        new Lifecycle(web, city, people, answer -> {}).liveOneOfEachKind();
    }

    /** One level, for a while. */
    void run(Level level, double seconds) {
        Lifecycle lifecycle = new Lifecycle(web, city, people, level::answered);
        long start = System.nanoTime();
        long count = Math.round(level.perSecond() * seconds);
        for (long arrival = 0; arrival < count; arrival++) {
            parkUntil(start + arrival * SECOND / level.perSecond());
            begin(lifecycle, level, new Filing(number++));
        }
        parkUntil(start + (long) (seconds * SECOND));
    }

    private static void parkUntil(long moment) {
        while (System.nanoTime() < moment) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void begin(Lifecycle lifecycle, Level level, Filing filing) {
        long start = System.nanoTime();
        level.arrive();
        underWay.incrementAndGet();
        lifecycle
                .file(filing)
                .doOnNext(level::filed)
                .flatMap(receipt ->
                        receipt.status() == 201 ? end(lifecycle, level, filing, receipt, start) : Mono.empty())
                .doFinally(signal -> underWay.decrementAndGet())
                .subscribe(id -> {}, level::failed);
    }

    private static Mono<String> end(Lifecycle lifecycle, Level level, Filing filing, Answer receipt, long start) {
        return lifecycle
                .finish(filing, receipt)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("never ended")))
                .doOnNext(id -> level.ended((System.nanoTime() - start) / 1e6));
    }

    /**
     * Waits until none is under way.
     *
     * @return after how many seconds; not a number if some still are at the limit
     */
    double awaitEnd(double limitSeconds) {
        long start = System.nanoTime();
        while (underWay.get() > 0) {
            if (System.nanoTime() - start > limitSeconds * SECOND) {
                return Double.NaN;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - start) / (double) SECOND;
    }

    int underWay() {
        return underWay.get();
    }
}
