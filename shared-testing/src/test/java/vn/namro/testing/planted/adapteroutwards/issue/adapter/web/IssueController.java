package vn.namro.testing.planted.adapteroutwards.issue.adapter.web;

import vn.namro.testing.planted.adapteroutwards.issue.IssueConfiguration;

/** An adapter that asks its configuration. */
record IssueController(IssueConfiguration configuration) {}
