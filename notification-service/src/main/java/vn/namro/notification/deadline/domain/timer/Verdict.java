package vn.namro.notification.deadline.domain.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * What becomes of a due timer that is taken.
 *
 * @param closedUntil until when what is not urgent has to wait, in the city's time; empty: messages go
 */
public record Verdict(Timer timer, Claim claim, Backoff backoff, Optional<Instant> closedUntil) {

    private static final String CLOSED = "outside working hours";

    /** The city's time may run fast beside the machine's: nothing waits for longer without being looked at. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final String NOT_TOLD = "the directory has not heard of who it is for yet";

    /** With doubled pauses that is about a minute: longer than the catalogue takes, shorter than anybody waits. */
    private static final int ROUNDS_UNTIL_TOLD = 6;

    /** Why a timer waits that nobody at all can be written to about. */
    public static final String NOBODY = "nobody is known to write to, up to the top";

    /** Whether the next round of its duty is to be planned before it passes. */
    public boolean comesRoundAgain(Watch watch) {
        return timer.step() == Step.LIMIT
                && timer.hook().duty() == Duty.PROGRESS
                && timer.hook().endedIn(watch).isEmpty();
    }

    /** Whether it was delayed into a time at which only what is urgent goes, or what an operator wants sent again. */
    public boolean waitsForOpening() {
        return closedUntil.isPresent()
                && timer.step().isMessage()
                && !timer.task().urgent()
                && !timer.isRepetition();
    }

    private Timer waiting(Instant opening) {
        Duration wait = Duration.between(claim.city(), opening);
        return timer.waiting(CLOSED, claim, wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** To be looked at again after a pause. */
    public Timer postponed(String why) {
        return timer.postponed(why, claim, backoff);
    }

    /**
     * The timer as it is stored next.
     *
     * @param told whether the directory has heard of those it speaks to first: for some rounds that is waited for
     * @param recipients asked only of what fires now: to whom its messages go
     */
    public Timer in(Watch watch, boolean told, Supplier<List<Delivery>> recipients) {
        Optional<String> ended = timer.hook().endedIn(watch);
        if (ended.isPresent() && !timer.isRepetition()) {
            return timer.cancelled(ended.get(), claim.epoch());
        }
        if (timer.step() == Step.LIMIT) {
            return timer.passed(claim);
        }
        if (waitsForOpening()) {
            return waiting(closedUntil.orElseThrow());
        }
        if (timer.status() == Timer.Status.FIRED) {
            return timer.held(claim);
        }
        if (!told && timer.failures() < ROUNDS_UNTIL_TOLD) {
            return postponed(NOT_TOLD);
        }
        List<Delivery> found = recipients.get();
        return found.isEmpty() ? postponed(NOBODY) : timer.fired(found, claim);
    }
}
