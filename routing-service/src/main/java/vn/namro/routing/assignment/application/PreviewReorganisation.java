package vn.namro.routing.assignment.application;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.step.Grounds;
import vn.namro.routing.assignment.domain.step.Reorganising;
import vn.namro.routing.reorganisation.domain.Fate;

/** Says ahead what a reorganisation will mean for what is open now. Stores nothing. */
public final class PreviewReorganisation {

    private final OpenIssues openIssues;
    private final DecideStep deciding;

    public PreviewReorganisation(OpenIssues openIssues, DecideStep deciding) {
        this.openIssues = openIssues;
        this.deciding = deciding;
    }

    /** What will become of one assignment. */
    public record Effect(RoutedIssue issue, Fate fate) {}

    /**
     * What will become of all in which ended agencies have a part.
     *
     * @param on a moment of the day of the reorganisation
     */
    public Flux<Effect> effects(List<String> ended, Instant on) {
        Grounds grounds = deciding.grounds(By.SYSTEM, null, on);
        return openIssues
                .concerning(ended, List.of())
                .filter(issue -> issue.assignment() != null)
                .map(issue -> new Effect(issue, Reorganising.fate(issue, grounds)));
    }
}
