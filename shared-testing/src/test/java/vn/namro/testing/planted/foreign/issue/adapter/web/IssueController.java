package vn.namro.testing.planted.foreign.issue.adapter.web;

import vn.namro.testing.planted.clean.issue.domain.Issue;

/** An adapter that uses a class of another service. */
record IssueController(Issue issue) {}
