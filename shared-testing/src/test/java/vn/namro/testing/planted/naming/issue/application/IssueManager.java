package vn.namro.testing.planted.naming.issue.application;

/** A name that says nothing. */
public class IssueManager {}
