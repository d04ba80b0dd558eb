package vn.namro.testing.planted.clean.issue.application;

/** An exception, which anybody may make. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;
}
