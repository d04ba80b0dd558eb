package vn.namro.testing.planted.adapterpublic.issue.adapter.web;

/** An adapter that everybody can see. */
public class IssueController {}
