package vn.namro.testing.planted.logging.issue.adapter.web;

import java.util.logging.Logger;

/** An adapter that logs past the logging of the platform. */
class IssueController {

    void log() {
        Logger.getLogger("planted").info("planted");
    }
}
