package vn.namro.bench.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.namro.bench.Samples;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.platform.store.Stored;

/** What became of a group of timers. */
record Fired(int planned, List<Stored<Timer>> timers) {

    /** Fired once each: every one is done, with one message that was offered once and published once. */
    long once() {
        return timers.stream().filter(Fired::isOnce).count();
    }

    private static boolean isOnce(Stored<Timer> stored) {
        List<Delivery> deliveries = stored.state().deliveries();
        return stored.state().status() == Timer.Status.SENT
                && deliveries.size() == 1
                && deliveries.get(0).attempts() == 1
                && stored.lastSequence() == 1;
    }

    boolean isAllOnce() {
        return timers.size() == planned && once() == planned;
    }

    static Instant sentAt(Stored<Timer> stored) {
        Instant at = stored.state().deliveries().isEmpty()
                ? null
                : stored.state().deliveries().get(0).sentAt();
        return at == null ? Instant.MAX : at;
    }

    /** How late the channel had each message, in ms. */
    Samples millisLate() {
        Samples late = new Samples();
        timers.stream()
                .filter(stored -> !sentAt(stored).equals(Instant.MAX))
                .forEach(stored -> late.add(
                        Duration.between(stored.state().dueAt(), sentAt(stored)).toNanos() / 1e6));
        return late;
    }

    long early() {
        return timers.stream()
                .filter(stored -> sentAt(stored).isBefore(stored.state().dueAt()))
                .count();
    }

    Instant last() {
        return timers.stream()
                .map(Fired::sentAt)
                .filter(at -> at.isBefore(Instant.MAX))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    long letters() {
        return timers.stream()
                .flatMap(stored -> stored.state().deliveries().stream())
                .map(Delivery::letterId)
                .distinct()
                .count();
    }
}
