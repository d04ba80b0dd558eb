package vn.namro.testing.planted.cycle.issue.domain;

import vn.namro.testing.planted.cycle.routing.domain.Lead;

/** One half of a cycle of two features. */
public record Issue(Lead lead) {}
