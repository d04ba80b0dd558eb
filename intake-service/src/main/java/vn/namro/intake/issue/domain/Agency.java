package vn.namro.intake.issue.domain;

/** An agency under the name it had when it was made responsible. */
public record Agency(String id, Wording name) {}
