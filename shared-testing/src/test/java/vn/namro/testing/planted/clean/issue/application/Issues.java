package vn.namro.testing.planted.clean.issue.application;

import reactor.core.publisher.Mono;
import vn.namro.testing.planted.clean.issue.domain.Issue;

/** A port. */
public interface Issues {

    Mono<Issue> add(Issue issue);
}
