package vn.namro.testing.planted.builderdisguised.issue.application;

/** The use case. */
public class AssignIssue {}
