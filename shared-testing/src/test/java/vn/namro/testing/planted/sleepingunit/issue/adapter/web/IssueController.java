package vn.namro.testing.planted.sleepingunit.issue.adapter.web;

import java.util.concurrent.TimeUnit;

/** An adapter that sleeps by another name. */
class IssueController {

    void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
