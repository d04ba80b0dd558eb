package vn.namro.notification.webhook.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The pauses after failed attempts. Each is made up to a fifth shorter or longer, so that not all come back at once. */
public record Schedule(List<Duration> pauses) {

    /** The schedule that Standard Webhooks suggests: about three days. */
    public static final Schedule STANDARD = new Schedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    private static final double SPREAD = 0.2;

    public Schedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * The pause after so many attempts, from 1; empty when no more are made.
     *
     * @param chance 0 (included) to 1 (excluded)
     */
    public Optional<Duration> after(int attempts, double chance) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD + 2 * SPREAD * chance;
        return Optional.of(Duration.ofMillis(Math.round(pauses.get(attempts - 1).toMillis() * factor)));
    }
}
