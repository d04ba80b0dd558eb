package vn.namro.testing.planted.homeless.issue.tools;

/** A class in no layer. */
class Words {}
