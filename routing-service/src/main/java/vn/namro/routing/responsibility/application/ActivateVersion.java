package vn.namro.routing.responsibility.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.application.ActivationOutcome.Done;
import vn.namro.routing.responsibility.application.ActivationOutcome.Refused;
import vn.namro.routing.responsibility.application.ActivationOutcome.Why;
import vn.namro.routing.responsibility.application.Timelines.Occasion;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.check.Finding;
import vn.namro.routing.responsibility.domain.check.MatrixCheck;
import vn.namro.routing.responsibility.domain.version.Activation;

/** Brings a version into force, from now or from a later moment. */
public final class ActivateVersion {

    /** A moment that was "now" when the request was written. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final MatricesInForce matrices;
    private final Timelines timelines;
    private final Supplier<Catalogue> catalogue;
    private final ZoneId zone;
    private final Clock clock;

    public ActivateVersion(
            MatricesInForce matrices, Timelines timelines, Supplier<Catalogue> catalogue, ZoneId zone, Clock clock) {
        this.matrices = matrices;
        this.timelines = timelines;
        this.catalogue = catalogue;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param from the moment from which it shall decide; absent: now
     * @param acknowledgeGaps the person knows of the gaps and wants it nevertheless
     * @param mayBeginInThePast whether the person may say that the first version that was not shipped has been in force
     * @param revision the revision of the timeline that the person saw
     */
    public record Order(
            String version,
            @Nullable Instant from,
            boolean acknowledgeGaps,
            String by,
            boolean mayBeginInThePast,
            long revision,
            Activation.@Nullable Request request,
            Occasion occasion) {}

    public Mono<ActivationOutcome> activate(Order order) {
        return matrices.compiled(order.version())
                .flatMap(matrix -> timelines.read().flatMap(read -> activate(order, matrix, read)))
                .defaultIfEmpty(Refused.because(Why.NOT_FOUND));
    }

    private Mono<ActivationOutcome> activate(Order order, Matrix matrix, Timelines.Read read) {
        Optional<Activation> before = Optional.ofNullable(order.request())
                .flatMap(request -> read.timeline().requestedBy(request.key()));
        if (before.isPresent()) {
            boolean isSame = order.request() != null
                    && order.request().equals(before.get().request());
            return Mono.just(isSame ? new Done(before.get(), read.revision(), true) : Refused.because(Why.KEY_REUSED));
        }
        if (read.revision() != order.revision()) {
            return Mono.just(Refused.because(Why.STALE));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = order.from() == null ? now : order.from();
        boolean isPast = from.isBefore(now.minus(ON_ITS_WAY));
        if (isPast && !(order.mayBeginInThePast() && read.timeline().isLeftToReleases())) {
            return Mono.just(Refused.because(Why.IN_THE_PAST));
        }
        return checked(order, matrix, read, isPast || from.isAfter(now) ? from : now, now);
    }

    private Mono<ActivationOutcome> checked(
            Order order, Matrix matrix, Timelines.Read read, Instant from, Instant now) {
        List<Finding> gaps = gaps(matrix, from);
        if (!gaps.isEmpty() && !order.acknowledgeGaps()) {
            return Mono.just(new Refused(Why.GAPS, gaps));
        }
        Activation next =
                new Activation(order.version(), matrix.size(), from, order.by(), now, gaps.size(), order.request());
        return timelines
                .append(read, next, order.occasion())
                .flatMap(done -> done
                        ? matrices.refresh().thenReturn(new Done(next, read.revision() + 1, false))
                        : Mono.just(Refused.because(Why.STALE)));
    }

    private List<Finding> gaps(Matrix matrix, Instant from) {
        Validity axis = new Validity(from.atZone(zone).toLocalDate(), null);
        return MatrixCheck.check(matrix, catalogue.get(), axis).stream()
                .filter(finding -> finding.kind().isGap())
                .toList();
    }
}
