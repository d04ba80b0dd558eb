package vn.namro.testing.planted.adapteroutwards.issue;

/** The configuration that the adapter must not see. */
public class IssueConfiguration {}
