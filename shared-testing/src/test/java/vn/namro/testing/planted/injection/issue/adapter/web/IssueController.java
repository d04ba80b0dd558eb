package vn.namro.testing.planted.injection.issue.adapter.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** An adapter whose field is injected. */
class IssueController {

    @Autowired
    @Nullable
    Runnable assignIssue;
}
