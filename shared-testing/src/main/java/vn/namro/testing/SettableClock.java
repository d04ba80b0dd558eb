package vn.namro.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still until a test moves it. Safe for use by many threads. */
public final class SettableClock extends Clock {

    private Instant now;

    private SettableClock(Instant start) {
        now = start;
    }

    public static SettableClock at(Instant start) {
        return new SettableClock(start);
    }

    /**
     * Returns a clock that stands at {@code start}, in the form {@code 2026-01-05T01:00:00Z}.
     *
     * @throws java.time.format.DateTimeParseException if the text is not an instant
     */
    public static SettableClock at(String start) {
        return at(Instant.parse(start));
    }

    /** Puts the clock to {@code time}, which may lie before the present one. */
    public synchronized void set(Instant time) {
        now = time;
    }

    /**
     * Moves the clock forward and returns its new time.
     *
     * @throws IllegalArgumentException if {@code by} is negative; going back is done with {@link #set}
     */
    public synchronized Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by must not be negative, but is " + by);
        }
        now = now.plus(by);
        return now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns a clock of another zone that goes on following this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Following(this, zone);
    }

    private static final class Following extends Clock {

        private final Clock followed;
        private final ZoneId zone;

        private Following(Clock followed, ZoneId zone) {
            this.followed = followed;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return followed.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return followed.withZone(other);
        }
    }
}
