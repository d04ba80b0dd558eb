package vn.namro.testing.planted.domainoutwards.issue.domain;

import vn.namro.testing.planted.domainoutwards.issue.application.Issues;

/** A domain value that looks outwards. */
record Issue(Issues issues) {}
