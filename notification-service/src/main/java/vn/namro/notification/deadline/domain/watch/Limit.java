package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a duty. A changed date or another person in charge ends it and starts the next one under a higher
 * generation, so that a late timer of the older run does nothing.
 *
 * @param of the agency that owes an opinion, or the question that waits for its answer; absent for other duties
 * @param generation of the watch that started it
 * @param since when its time began to count; for {@link Duty#PROGRESS} the moment from which the days are counted
 * @param startedAt when this run began; reminders of an earlier moment belonged to the run before
 * @param dueAt absent for {@link Duty#HOLDING}, for {@link Duty#PROGRESS}, which is due again and again, and for
 *     {@link Duty#TRIAGE} between two holders
 */
public record Limit(
        Duty duty,
        @Nullable String of,
        int generation,
        Instant since,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Ending ending,
        @Nullable Instant endedAt) {

    /** Whether it still counts. */
    public boolean isRunning() {
        return ending == null;
    }

    boolean isOf(Duty asked) {
        return duty == asked;
    }

    Limit ended(Ending why, Instant at) {
        return new Limit(duty, of, generation, since, startedAt, dueAt, why, at);
    }
}
