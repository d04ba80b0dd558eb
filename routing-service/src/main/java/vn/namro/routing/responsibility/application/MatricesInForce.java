package vn.namro.routing.responsibility.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.routing.responsibility.domain.Boards;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.version.Activation;
import vn.namro.routing.responsibility.domain.version.Timeline;

/**
 * The matrices that decide, compiled. Every instance keeps its own copy of the timeline and has to be refreshed; between
 * two refreshes it decides by what it knew.
 */
public final class MatricesInForce {

    private final Timelines timelines;
    private final MatrixVersions versions;
    private final Boards boards;
    private volatile Known known = new Known(new Timelines.Read(Timeline.EMPTY, 0), Map.of());

    public MatricesInForce(Timelines timelines, MatrixVersions versions, Boards boards) {
        this.timelines = timelines;
        this.versions = versions;
        this.boards = boards;
    }

    private record Known(Timelines.Read read, Map<String, Matrix> matrices) {}

    /**
     * The matrix that decides at a moment.
     *
     * @throws IllegalStateException if no version was ever activated, or this was never refreshed
     */
    public Matrix at(Instant moment) {
        Known now = known;
        return now.read().timeline().at(moment).map(Activation::version).map(now.matrices()::get).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no matrix is in force at " + moment));
    }

    /** The timeline as it was last read. */
    public Timelines.Read timeline() {
        return known.read();
    }

    /** Any version, compiled; empty if there is none. */
    public Mono<Matrix> compiled(String version) {
        Matrix inForce = known.matrices().get(version);
        return inForce != null
                ? Mono.just(inForce)
                : versions.entries(version)
                        .publishOn(Schedulers.boundedElastic())
                        .map(entries -> new Matrix(version, entries, boards));
    }

    /** Takes over what was activated since; completes when it decides by it. */
    public Mono<Void> refresh() {
        return timelines
                .read()
                .filter(read -> read.revision() != known.read().revision())
                .flatMap(this::takeOver)
                .then();
    }

    private Mono<Known> takeOver(Timelines.Read read) {
        List<String> activated = read.timeline().all().stream()
                .map(Activation::version)
                .distinct()
                .toList();
        return Flux.fromIterable(activated)
                .concatMap(this::compiled)
                .collect(HashMap<String, Matrix>::new, (map, matrix) -> map.put(matrix.version(), matrix))
                .map(matrices -> new Known(read, Map.copyOf(matrices)))
                .doOnNext(this::decideBy);
    }

    /** Two refreshes may overtake each other: what was read later counts. */
    private synchronized void decideBy(Known next) {
        if (next.read().revision() > known.read().revision()) {
            known = next;
        }
    }
}
