package vn.namro.routing.responsibility.application;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.version.Activation.Request;
import vn.namro.routing.responsibility.domain.version.Version;

/** Keeps a new version of the matrix, which decides nothing yet. */
public final class DraftVersion {

    private final MatrixVersions versions;

    public DraftVersion(MatrixVersions versions) {
        this.versions = versions;
    }

    /** How a version came to be there. */
    public enum How {
        NEW,
        /** The same request was sent before. */
        REPLAYED,
        /** Somebody made a version of exactly this content before. */
        KNOWN
    }

    /** What came of it. */
    public sealed interface Outcome {

        <T> T fold(BiFunction<Version, How, T> whenKept, Supplier<T> whenKeyReused);
    }

    /** The version is there. */
    public record Kept(Version version, How how) implements Outcome {
        @Override
        public <T> T fold(BiFunction<Version, How, T> whenKept, Supplier<T> whenKeyReused) {
            return whenKept.apply(version, how);
        }
    }

    /** The request's key belongs to another request. */
    public record KeyReused() implements Outcome {
        @Override
        public <T> T fold(BiFunction<Version, How, T> whenKept, Supplier<T> whenKeyReused) {
            return whenKeyReused.get();
        }
    }

    /** Keeps it; a request that was kept but not carried out to its end is carried out now. */
    public Mono<Outcome> draft(Version version, List<MatrixEntry> entries, @Nullable Request request) {
        if (request == null) {
            return add(version, entries, How.KNOWN);
        }
        return versions.keep(request, version.id())
                .flatMap(kept -> kept.request().equals(request)
                        ? add(version, entries, kept.before() ? How.REPLAYED : How.KNOWN)
                        : Mono.just(new KeyReused()));
    }

    private Mono<Outcome> add(Version version, List<MatrixEntry> entries, How ifThere) {
        return versions.add(version, entries)
                .flatMap(added -> versions.find(version.id()).map(found -> new Kept(found, added ? How.NEW : ifThere)));
    }
}
