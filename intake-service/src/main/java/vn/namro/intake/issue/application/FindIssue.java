package vn.namro.intake.issue.application;

import reactor.core.publisher.Mono;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.TrackingCode;
import vn.namro.intake.issue.domain.Viewer;

/** Finds one issue, by its id or by the code that people use. */
public final class FindIssue {

    private final Issues issues;

    public FindIssue(Issues issues) {
        this.issues = issues;
    }

    /** Finds the issue; empty if there is none or the viewer may not know of it. */
    public Mono<Issue> find(String idOrCode, Viewer viewer) {
        Mono<Issue> found = TrackingCode.parse(idOrCode).map(issues::find).orElseGet(() -> issues.find(idOrCode));
        return found.filter(viewer::maySee);
    }
}
