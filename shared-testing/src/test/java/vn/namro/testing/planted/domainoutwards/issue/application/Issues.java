package vn.namro.testing.planted.domainoutwards.issue.application;

/** The port that the domain must not see. */
public interface Issues {}
