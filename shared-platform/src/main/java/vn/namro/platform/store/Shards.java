package vn.namro.platform.store;

/** How work is split: by a hash of the key, into a fixed number of shards. */
public final class Shards {

    /** More than a city's services will ever have instances; changing it needs empty outboxes. */
    public static final int COUNT = 16;

    private Shards() {}

    /** The shard of a key, from 0 to {@link #COUNT} − 1; the same for ever. */
    public static int of(String key) {
        return Math.floorMod(key.hashCode() * 0x9E3779B9 >>> 8, COUNT);
    }
}
