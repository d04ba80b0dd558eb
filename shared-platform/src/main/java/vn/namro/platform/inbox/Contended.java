package vn.namro.platform.inbox;

import vn.namro.events.EventEnvelope;

/** Others changed the aggregate whenever an event was to be applied to it. That will pass. */
final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1;

    Contended(EventEnvelope event) {
        super("others changed the aggregate at each attempt to apply " + event);
    }
}
