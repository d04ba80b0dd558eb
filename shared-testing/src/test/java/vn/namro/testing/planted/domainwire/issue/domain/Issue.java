package vn.namro.testing.planted.domainwire.issue.domain;

import vn.namro.events.EventType;

/** A domain value that knows the wire. */
record Issue(EventType type) {}
