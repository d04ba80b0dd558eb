package vn.namro.routing.responsibility.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.version.Activation.Request;
import vn.namro.routing.responsibility.domain.version.Version;

/** Every version of the matrix that was ever kept. */
public interface MatrixVersions {

    /** Keeps a version with its entries; false if it is there already. */
    Mono<Boolean> add(Version version, List<MatrixEntry> entries);

    /** Finds a version; empty if there is none. */
    Mono<Version> find(String id);

    /** The entries of a version in the order of lines; empty if there is no such version. */
    Mono<List<MatrixEntry>> entries(String id);

    /** Versions, the newest first; {@code before} is the place of the last one already seen. */
    Flux<Version> newest(@Nullable String before, int limit);

    /** The place of a version in that order. */
    String placeOf(Version version);

    /**
     * Keeps which version a request made. Answers what was kept before, if the key was used before, which may have been
     * for another request.
     */
    Mono<Kept> keep(Request request, String version);

    /** What a key was used for. */
    record Kept(Request request, String version, boolean before) {}
}
