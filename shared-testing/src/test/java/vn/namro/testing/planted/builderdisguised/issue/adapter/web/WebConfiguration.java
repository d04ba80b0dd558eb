package vn.namro.testing.planted.builderdisguised.issue.adapter.web;

import vn.namro.testing.planted.builderdisguised.issue.application.AssignIssue;

/** Named a configuration, but not in the root of its feature. */
class WebConfiguration {

    final AssignIssue assignIssue = new AssignIssue();
}
