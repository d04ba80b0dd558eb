package vn.namro.testing.planted.cycle.routing.domain;

import java.util.List;
import vn.namro.testing.planted.cycle.issue.domain.Issue;

/** The other half of the cycle. */
public record Lead(List<Issue> issues) {}
