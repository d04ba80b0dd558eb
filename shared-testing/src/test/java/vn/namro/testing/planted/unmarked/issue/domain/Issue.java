package vn.namro.testing.planted.unmarked.issue.domain;

/** A class whose package says nothing about nulls. */
record Issue(String id) {}
