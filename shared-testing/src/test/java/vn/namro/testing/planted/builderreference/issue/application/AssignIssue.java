package vn.namro.testing.planted.builderreference.issue.application;

/** The use case. */
public class AssignIssue {}
