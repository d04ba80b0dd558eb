package vn.namro.intake.issue.application;

import java.time.Duration;

/** What is stored here and not published yet. */
@FunctionalInterface
public interface Backlog {

    /** How long the longest waiting event has waited; zero if none does. */
    Duration oldest();
}
