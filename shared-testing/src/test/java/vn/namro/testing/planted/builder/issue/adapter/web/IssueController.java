package vn.namro.testing.planted.builder.issue.adapter.web;

import vn.namro.testing.planted.builder.issue.application.AssignIssue;

/** An adapter that builds a use case. */
class IssueController {

    final AssignIssue assignIssue = new AssignIssue();
}
