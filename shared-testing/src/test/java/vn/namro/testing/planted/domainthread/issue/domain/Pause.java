package vn.namro.testing.planted.domainthread.issue.domain;

/** A domain class that knows its thread. */
class Pause {

    boolean over() {
        return Thread.currentThread().isInterrupted();
    }
}
