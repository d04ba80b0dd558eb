package vn.namro.testing.planted.applicationwire.issue.application;

import vn.namro.events.EventType;

/** A port that speaks the language of the wire. */
public interface AssignIssue {

    void assign(EventType type);
}
