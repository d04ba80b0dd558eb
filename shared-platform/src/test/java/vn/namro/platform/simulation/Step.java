package vn.namro.platform.simulation;

import vn.namro.platform.simulation.database.Operation;

/** What a process does to the world outside it. */
enum Step {
    READ,
    WRITE,
    LEASE,
    CLAIM,
    SEND,
    ACKNOWLEDGE,
    RETRY_LATER,
    PARK,
    REST,
    RELEASE,
    APPLY,
    PARK_EVENT,
    FORGET_EVENT,
    COMMIT;

    /** Which step of the platform an operation on the database is. */
    static Step of(Operation asked) {
        return switch (asked.kind()) {
            case FIND, COUNT -> READ;
            case FIND_AND_UPDATE -> LEASE;
            case INSERT -> written(asked.collection());
            case REPLACE -> PARK_EVENT;
            case DELETE -> asked.collection().equals("leases") ? LEASE : FORGET_EVENT;
            case UPDATE -> updated(asked);
        };
    }

    private static Step updated(Operation asked) {
        if (asked.collection().equals("leases")) {
            return LEASE;
        }
        if (asked.has("$set", "version")) {
            return written(asked.collection());
        }
        if (asked.has("$set", "relay.epoch")) {
            return CLAIM;
        }
        if (!asked.change().containsKey("$pull")) {
            return asked.has("$set", "relay") ? RELEASE : REST;
        }
        if (asked.has("$set", "parked")) {
            return PARK;
        }
        return asked.has("$set", "relay.error") ? RETRY_LATER : ACKNOWLEDGE;
    }

    private static Step written(String collection) {
        return collection.equals(World.TARGETS) ? APPLY : WRITE;
    }
}
