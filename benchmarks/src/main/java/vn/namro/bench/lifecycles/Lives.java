package vn.namro.bench.lifecycles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.bench.Samples;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Filing;
import vn.namro.bench.city.Lifecycle;
import vn.namro.bench.city.People;
import vn.namro.bench.city.Web;

/** Issues that live one after the other. */
final class Lives {

    private final Lifecycle lifecycle;
    private final AtomicInteger numbers = new AtomicInteger(Filing.KINDS);
    private final AtomicInteger ended = new AtomicInteger();
    private final List<String> unfinished = Collections.synchronizedList(new ArrayList<>());

    Lives(Web web, City city) {
        this.lifecycle = new Lifecycle(web, city, new People(web, city.url(CityService.INTAKE)), answer -> {});
    }

    /** The ids of one of each kind. */
    List<String> liveOneOfEachKind() {
        List<String> ids = lifecycle.liveOneOfEachKind();
        ended.addAndGet(ids.size());
        return ids;
    }

    /** So many at a time for a while; returns how many ms each took, when the last has ended. */
    Samples during(int clients, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        Samples millis = new Samples();
        Flux.range(0, clients)
                .flatMap(client -> Mono.defer(() -> one(millis)).repeat(() -> System.nanoTime() < end), clients)
                .blockLast();
        return millis;
    }

    private Mono<String> one(Samples millis) {
        Filing filing = new Filing(numbers.getAndIncrement());
        long start = System.nanoTime();
        return lifecycle
                .live(filing)
                .doOnNext(id -> add(millis, (System.nanoTime() - start) / 1e6))
                .onErrorResume(failure -> {
                    unfinished.add(filing.number() + ": " + failure);
                    return Mono.just("");
                });
    }

    private synchronized void add(Samples millis, double took) {
        ended.incrementAndGet();
        millis.add(took);
    }

    int ended() {
        return ended.get();
    }

    /** What did not end, and why. */
    List<String> unfinished() {
        return List.copyOf(unfinished);
    }
}
