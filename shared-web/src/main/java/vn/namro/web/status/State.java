package vn.namro.web.status;

/** How a value is to be taken. */
enum State {
    CALM,
    /** Worth a look. */
    WORRY,
    /** Somebody is harmed, or soon will be. */
    ALARM
}
