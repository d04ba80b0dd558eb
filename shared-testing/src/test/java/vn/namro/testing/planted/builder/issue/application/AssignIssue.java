package vn.namro.testing.planted.builder.issue.application;

/** The use case. */
public class AssignIssue {}
