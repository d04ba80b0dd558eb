package vn.namro.testing.planted.builderreference.issue.adapter.web;

import java.util.function.Supplier;
import vn.namro.testing.planted.builderreference.issue.application.AssignIssue;

/** An adapter that builds a use case through a reference to its constructor. */
class IssueController {

    final Supplier<AssignIssue> assignIssue = AssignIssue::new;
}
