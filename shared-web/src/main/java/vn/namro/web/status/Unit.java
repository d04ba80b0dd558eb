package vn.namro.web.status;

/** What the values of a sign are. */
enum Unit {
    /** Things. */
    COUNT,
    SECONDS,
    /** Between 0 and 1. */
    SHARE
}
