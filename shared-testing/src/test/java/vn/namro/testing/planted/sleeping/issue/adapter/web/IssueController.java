package vn.namro.testing.planted.sleeping.issue.adapter.web;

/** An adapter that sleeps. */
class IssueController {

    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
