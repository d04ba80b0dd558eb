package vn.namro.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Time that can be driven: the city's may run fast and be moved forward, never back; a skew makes this process's clocks
 * wrong, as a badly kept machine's are. Safe for use by many threads.
 */
public final class DrivenTime {

    /** A day in a second or so is fast enough for any demo; more would only lose precision. */
    public static final double FASTEST = 100_000;

    private final Clock real;
    private final Clock city = new Told(this::cityNow, ZoneOffset.UTC);
    private final Clock machine = new Told(this::machineNow, ZoneOffset.UTC);
    private Instant anchor;
    private Instant cityAtAnchor;
    private double speed = 1;
    private Duration skew = Duration.ZERO;

    public DrivenTime(Clock real) {
        this.real = real;
        this.anchor = real.instant();
        this.cityAtAnchor = anchor;
    }

    /** How time is driven at this moment. */
    public record State(Instant city, Instant machine, double speed, Duration skew) {}

    /** By which deadlines pass. */
    public Clock city() {
        return city;
    }

    /** By which machines work. */
    public Clock machine() {
        return machine;
    }

    /**
     * Makes the city's time run at a multiple of real time.
     *
     * @param times 0 (it stands still) to {@link #FASTEST}
     */
    public synchronized void runAt(double times) {
        if (!(times >= 0 && times <= FASTEST)) {
            throw new IllegalArgumentException("speed must be 0 to " + FASTEST + ", not " + times);
        }
        settle();
        speed = times;
    }

    /** Moves the city's time forward by zero or more. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("advance must not be negative, but is " + by);
        }
        settle();
        cityAtAnchor = cityAtAnchor.plus(by);
    }

    /** Sets how far both clocks of this process are off, in either direction. */
    public synchronized void skew(Duration off) {
        skew = off;
    }

    /** How time is driven now. */
    public synchronized State state() {
        return new State(cityNow(), machineNow(), speed, skew);
    }

    private void settle() {
        Instant now = real.instant();
        cityAtAnchor = undistorted(now);
        anchor = now;
    }

    private Instant undistorted(Instant now) {
        double nanos = Duration.between(anchor, now).toNanos() * speed;
        return cityAtAnchor.plusNanos((long) nanos);
    }

    private synchronized Instant cityNow() {
        return undistorted(real.instant()).plus(skew);
    }

    private synchronized Instant machineNow() {
        return real.instant().plus(skew);
    }

    private static final class Told extends Clock {

        private final Supplier<Instant> now;
        private final ZoneId zone;

        Told(Supplier<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Told(now, other);
        }
    }
}
