package vn.namro.testing.planted.clean.issue.adapter.web;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.namro.testing.planted.clean.issue.application.Refused;
import vn.namro.testing.planted.clean.issue.application.SubmitIssue;
import vn.namro.testing.planted.clean.issue.domain.Issue;

/** An adapter that makes the command of a use case. */
class IssueController {

    private final SubmitIssue submitIssue;

    IssueController(SubmitIssue submitIssue) {
        this.submitIssue = submitIssue;
    }

    Mono<Issue> submit(String text) {
        return text.isEmpty() ? Mono.error(new Refused()) : submitIssue.submit(new SubmitIssue.Command(List.of(text)));
    }
}
