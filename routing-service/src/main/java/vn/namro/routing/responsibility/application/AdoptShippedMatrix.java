package vn.namro.routing.responsibility.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.Timelines.Occasion;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Content;
import vn.namro.routing.responsibility.domain.version.Activation;
import vn.namro.routing.responsibility.domain.version.Version;

/**
 * Takes over the matrix that comes with the catalogue's files, if it is not known yet. It comes into force at once as long
 * as nobody has decided about versions; from then on a changed file only becomes a draft.
 */
public final class AdoptShippedMatrix {

    private static final int NOT_COUNTED = 0;

    private final MatrixSource source;
    private final MatrixVersions versions;
    private final Timelines timelines;
    private final Clock clock;

    public AdoptShippedMatrix(MatrixSource source, MatrixVersions versions, Timelines timelines, Clock clock) {
        this.source = source;
        this.versions = versions;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** What became of the file. */
    public record Adopted(Version version, boolean isNew, boolean comesIntoForce) {}

    /** A lost race means that another instance has done the same just now. */
    public Mono<Adopted> adopt(Catalogue catalogue) {
        List<MatrixEntry> entries = source.entries(catalogue);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Version version = new Version(Content.version(entries), entries.size(), Version.RELEASE, now, null);
        return versions.add(version, entries)
                .flatMap(isNew -> activate(version, now).map(active -> new Adopted(version, isNew, active)));
    }

    private Mono<Boolean> activate(Version version, Instant now) {
        return timelines.read().flatMap(read -> {
            boolean isThere = read.timeline()
                    .at(now)
                    .filter(active -> active.version().equals(version.id()))
                    .isPresent();
            if (isThere || !read.timeline().isLeftToReleases()) {
                return Mono.just(false);
            }
            Activation next =
                    new Activation(version.id(), version.entries(), now, Version.RELEASE, now, NOT_COUNTED, null);
            return timelines.append(read, next, new Occasion("matrix-" + version.id(), null));
        });
    }
}
