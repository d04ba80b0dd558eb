package vn.namro.testing.planted.applicationplatform.issue.application;

import vn.namro.platform.store.Cause;

/** A port that speaks the language of the platform. */
public interface AssignIssue {

    void assign(Cause cause);
}
