package vn.namro.faults.history;

/** One broken promise: which invariant, and where. */
public record Violation(Invariant invariant, String where) {

    @Override
    public String toString() {
        return invariant.column() + " " + invariant + ": " + where;
    }
}
