package vn.namro.platform.store;

import java.util.Objects;
import vn.namro.events.EventType;

/** An event that a change wants to publish; the store gives it its id and sequence. */
public record NewEvent(EventType type, Object payload) {

    public NewEvent {
        Objects.requireNonNull(type, "type");
        if (!type.payload().isInstance(payload)) {
            throw new IllegalArgumentException("payload of " + type.wireName() + " must be a "
                    + type.payload().getSimpleName() + ", not a "
                    + payload.getClass().getSimpleName());
        }
    }
}
