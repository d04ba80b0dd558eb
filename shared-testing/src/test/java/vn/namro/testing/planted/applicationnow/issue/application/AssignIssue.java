package vn.namro.testing.planted.applicationnow.issue.application;

import java.time.Clock;

/** A use case that takes the machine's clock instead of a given one. */
public class AssignIssue {

    final Clock clock = Clock.systemUTC();
}
