package vn.namro.intake.issue.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.StepTaken.NotNow;
import vn.namro.intake.issue.application.StepTaken.Stale;
import vn.namro.intake.issue.application.StepTaken.Taken;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Participant;

/** Takes a step with an issue, if the person may, and if nothing happened that the person has not seen. */
public final class TakeStep {

    private final FindIssue finding;
    private final Issues issues;
    private final Endings endings;

    public TakeStep(FindIssue finding, Issues issues, Endings endings) {
        this.finding = finding;
        this.issues = issues;
        this.endings = endings;
    }

    /**
     * A step that somebody wants to take.
     *
     * @param seen the version of the issue on which the person decided
     */
    public record Request(
            String idOrCode, Viewer viewer, Participant who, int seen, Deed deed, Instant at, Occasion occasion) {}

    /** Takes it; empty if there is no such issue or the person may not know of it. */
    public Mono<StepTaken> take(Request request) {
        return finding.find(request.idOrCode(), request.viewer())
                .flatMap(found -> issues.decide(found.id(), now -> decide(request, now), request.occasion()))
                .doOnNext(outcome -> outcome.fold(this::counted, stale -> stale, notNow -> notNow));
    }

    private StepTaken counted(Taken taken) {
        switch (taken.deed().action()) {
            case CONFIRMATION -> endings.count(Endings.How.CONFIRMED);
            case WITHDRAWAL -> endings.count(Endings.How.WITHDRAWN);
            case REFUSAL -> endings.count(Endings.How.REFUSED);
            case INFORMATION, DISPUTE, CLOSING -> {}
        }
        return taken;
    }

    private static StepTaken decide(Request request, Issue now) {
        if (request.seen() != now.version()) {
            return new Stale(now, request.seen());
        }
        Deed deed = request.deed();
        return request.who()
                .partyFor(deed.action(), now)
                .<StepTaken>map(by -> new Taken(deed.applied(now, by, request.at()), deed, by, request.at()))
                .orElseGet(() -> new NotNow(now, deed.action()));
    }
}
