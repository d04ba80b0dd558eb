package vn.namro.platform.inbox;

/** What came of applying an event. */
public enum Applied {
    /** It took effect, or was known to need none. */
    DONE,
    /** It had taken effect before. */
    DUPLICATE,
    /** An event before it is missing: applying it now would break the order. */
    GAP,
    /** Somebody else changed the aggregate meanwhile: load and decide again. */
    CONFLICT
}
