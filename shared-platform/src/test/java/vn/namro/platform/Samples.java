package vn.namro.platform;

import java.util.Map;
import vn.namro.events.EventType;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stores;

/** What the tests of the plumbing store and publish: any aggregate and any event will do. */
public final class Samples {

    public static final String SOURCE = "/namro/test";
    public static final Cause CAUSE = Cause.request("request-1", null);

    private Samples() {}

    /** A state. */
    public record Thing(String name) {}

    /** A store of things in a database of its own. */
    public static AggregateStore<Thing> things(MovingClock clock) {
        AggregateStore<Thing> store = new Stores(TestDatabase.fresh(), SOURCE, clock)
                .open("things", Thing.class, thing -> Map.of("name", thing.name()));
        store.createRelayIndex().block();
        return store;
    }

    /** An event that tells a name. */
    public static NewEvent event(String name) {
        return new NewEvent(EventType.CHANNEL_CHANGED_V1, new ChannelChangedV1("web", name, name));
    }
}
