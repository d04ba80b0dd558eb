package vn.namro.testing.planted.homelessroot.issue;

/** A class beside the configuration that is none. */
class Words {}
