package vn.namro.routing.responsibility.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.PastIssues.PastIssue;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.version.Replay;

/** Routes the issues of a past time again by another version, and counts what would have gone elsewhere. */
public final class SimulateVersion {

    private final MatricesInForce matrices;
    private final PastIssues pastIssues;
    private final Supplier<Catalogue> catalogue;
    private final ZoneId zone;

    public SimulateVersion(
            MatricesInForce matrices, PastIssues pastIssues, Supplier<Catalogue> catalogue, ZoneId zone) {
        this.matrices = matrices;
        this.pastIssues = pastIssues;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /**
     * Replays the issues filed from one moment until another; empty if there is no such version.
     *
     * @param on decide as on this day; absent: as on the day on which each issue was decided
     */
    public Mono<Replay> simulate(String version, Instant from, Instant to, @Nullable LocalDate on) {
        return matrices.compiled(version)
                .flatMap(matrix -> pastIssues
                        .between(from, to)
                        .collect(Replay::new, (replay, issue) -> replay(issue, matrix, on, replay)));
    }

    private void replay(PastIssue issue, Matrix matrix, @Nullable LocalDate on, Replay replay) {
        LocalDate day = on == null ? issue.decidedAt().atZone(zone).toLocalDate() : on;
        Replay.Answer answer = matrix.rule(issue.question(day), catalogue.get())
                .fold(
                        clear -> new Replay.Answer(
                                clear.lead().id(), clear.entry().id()),
                        unclear -> Replay.Answer.UNCLEAR);
        replay.add(new Replay.Moved(
                issue.issueId(),
                issue.trackingCode(),
                issue.zoneId(),
                issue.categoryId(),
                new Replay.Answer(issue.leadId(), issue.entryId()),
                answer));
    }
}
