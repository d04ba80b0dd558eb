package vn.namro.bench.accept;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.bench.Samples;
import vn.namro.bench.city.Answer;
import vn.namro.bench.city.Filing;

/** One that accepts issues, and what it answered so far. */
final class Server {

    private static final int TRIES = 120;
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private final String name;
    private final Function<Filing, Mono<Answer>> file;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Samples> perSecond = new HashMap<>();
    private final Map<Integer, Samples> millis = new HashMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final Map<String, Integer> others = new HashMap<>();

    Server(String name, Function<Filing, Mono<Answer>> file) {
        this.name = name;
        this.file = file;
    }

    /** Asks for one of each kind again and again until it is accepted: just after a start not all kinds may be known. */
    void acceptOneOfEachKind() {
        for (int kind = 0; kind < Filing.KINDS; kind++) {
            Filing filing = new Filing(numbers.getAndIncrement());
            Answer answer = file.apply(filing)
                    .filter(got -> got.status() == 201)
                    .repeatWhenEmpty(TRIES, tries -> tries.delayElements(AGAIN_AFTER))
                    .blockOptional()
                    .orElseThrow();
            note(answer, new Samples());
        }
    }

    /** Asks for a while; each client asks again as soon as it is answered. Nothing of it is measured. */
    void warmUp(int clients, double seconds) {
        ask(clients, seconds, new Samples());
    }

    /** As warming up, measured. */
    void measure(int clients, double seconds) {
        Samples times = millis.computeIfAbsent(clients, key -> new Samples());
        int before = accepted.size();
        long start = System.nanoTime();
        ask(clients, seconds, times);
        double took = (System.nanoTime() - start) / 1e9;
        perSecond.computeIfAbsent(clients, key -> new Samples()).add((accepted.size() - before) / took);
    }

    private void ask(int clients, double seconds, Samples times) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        Flux.range(0, clients)
                .flatMap(
                        client -> Mono.defer(() -> file.apply(new Filing(numbers.getAndIncrement())))
                                .doOnNext(answer -> note(answer, times))
                                .repeat(() -> System.nanoTime() < end),
                        clients)
                .blockLast();
    }

    /** All answers come on one thread. */
    private void note(Answer answer, Samples times) {
        if (answer.status() == 201) {
            accepted.add(answer.json().path("id").asText());
            times.add(answer.millis());
        } else {
            others.merge(Integer.toString(answer.status()), 1, Integer::sum);
        }
    }

    String name() {
        return name;
    }

    /** The median of the rounds. */
    double perSecond(int clients) {
        return perSecond.getOrDefault(clients, new Samples()).median();
    }

    double millis(int clients, int percent) {
        return millis.getOrDefault(clients, new Samples()).percentile(percent);
    }

    /** The ids of all that were accepted, warm-up and all. */
    List<String> accepted() {
        return accepted;
    }

    /** How often it answered anything else, by status. */
    Map<String, Integer> others() {
        return others;
    }
}
