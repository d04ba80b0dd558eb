package vn.namro.testing.planted.clean.issue;

import java.time.Clock;
import java.util.UUID;
import vn.namro.events.EventType;
import vn.namro.testing.planted.clean.issue.adapter.web.WebSettings;
import vn.namro.testing.planted.clean.issue.application.Issues;
import vn.namro.testing.planted.clean.issue.application.SubmitIssue;

/** Builds the use case; may name settings and wire records. */
public class IssueConfiguration {

    SubmitIssue submitIssue(Issues issues, Clock clock, WebSettings settings) {
        return new SubmitIssue(issues, clock, () -> settings.prefix() + UUID.randomUUID());
    }

    Class<?> wire() {
        return EventType.class;
    }
}
