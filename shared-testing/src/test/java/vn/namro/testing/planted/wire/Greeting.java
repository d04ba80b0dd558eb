package vn.namro.testing.planted.wire;

import vn.namro.events.EventType;

/** Neither an adapter nor a configuration, and it knows the wire. */
class Greeting {

    final Class<?> wire = EventType.class;
}
