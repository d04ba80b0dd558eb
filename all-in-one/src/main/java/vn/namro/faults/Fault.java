package vn.namro.faults;

import java.time.Duration;

/**
 * Something that will be broken on purpose.
 *
 * @param target a process, or the proxy before it
 * @param at when, counted from the start of the load
 * @param lasts until it is mended
 * @param amount of a delay or of a wrong time; zero for all else
 */
record Fault(Kind kind, String target, Duration at, Duration lasts, Duration amount) {

    /** What can be broken. */
    enum Kind {
        /** {@code kill -9}, and a start afterwards. */
        KILL,
        /** Frozen for longer than a lease. */
        FREEZE,
        /** All its connections to the broker or to the database are reset, new ones refused. */
        CUT,
        /** Everything it hears comes late. */
        DELAY,
        /** Its connections stay open and nothing comes through. */
        HALF_OPEN,
        /** Its clocks are wrong. */
        CLOCK
    }

    @Override
    public String toString() {
        String what = amount.isZero() ? "" : " by " + amount.toMillis() + " ms";
        return "%s %s%s for %.1f s".formatted(kind, target, what, lasts.toMillis() / 1000.0);
    }
}
