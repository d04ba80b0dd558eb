package vn.namro.routing.assignment.application;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Keeps what steps make of issues, together with what is published of them. */
public interface Steps {

    /**
     * Decides upon an issue as it is, and keeps the outcome; decides again if somebody else changed it meanwhile. Empty if
     * there is no such issue.
     */
    Mono<StepTaken> decide(String issueId, Function<RoutedIssue, Mono<StepTaken>> decide, Occasion occasion);
}
