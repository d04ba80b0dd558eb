package vn.namro.faults.history;

/** How a promise can be broken. */
public enum Column {
    LOST,
    DUPLICATED,
    REORDERED,
    STUCK
}
