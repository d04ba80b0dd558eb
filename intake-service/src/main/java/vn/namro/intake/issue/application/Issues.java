package vn.namro.intake.issue.application;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.TrackingCode;

/** Where issues are kept. */
public interface Issues {

    /** What came of adding an issue. */
    enum Added {
        /** It is stored, and its submission will be published. */
        ADDED,
        /** There is an issue of this id; nothing was changed. */
        ID_TAKEN,
        /** Another issue has this tracking code; nothing was changed. */
        CODE_TAKEN
    }

    /** Stores a new issue and publishes that it was submitted, both or neither. */
    Mono<Added> add(Issue issue, Occasion occasion);

    /**
     * Decides on an issue as it is stored, and stores what was decided with what is to be published of it, all or
     * nothing; decides again if somebody else was faster. Empty if there is no such issue.
     *
     * @param decide may be asked more than once
     */
    Mono<StepTaken> decide(String id, Function<Issue, StepTaken> decide, Occasion occasion);

    /** Finds an issue; empty if there is none. */
    Mono<Issue> find(String id);

    /** Finds an issue by the code people use; empty if there is none. */
    Mono<Issue> find(TrackingCode code);

    /** Lists what the query's viewer may see of what it asks for, newest first, at most {@code query.limit()}. */
    Mono<List<Issue>> list(IssueQuery query);
}
