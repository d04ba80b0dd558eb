package vn.namro.platform.simulation;

import java.util.HashSet;
import java.util.Set;

/** Events that the broker refuses for good, and events that the consumer cannot apply, until both are mended. */
final class Poison {

    private final Set<String> tooLarge = new HashSet<>();
    private final Set<String> unfit = new HashSet<>();
    private boolean mended;

    void refuse(String event) {
        tooLarge.add(event);
    }

    void confuse(String event) {
        unfit.add(event);
    }

    boolean isMended() {
        return mended;
    }

    void mend() {
        mended = true;
    }

    boolean isTooLarge(String event) {
        return !mended && tooLarge.contains(event);
    }

    boolean isUnfit(String event) {
        return !mended && unfit.contains(event);
    }

    boolean wasTooLarge(String event) {
        return tooLarge.contains(event);
    }

    /** Whether this event, or one before it of the same subject, could not be applied at some time. */
    boolean wasUnfitUpTo(String subject, long sequence) {
        for (long one = 1; one <= sequence; one++) {
            if (unfit.contains(subject + ":" + one)) {
                return true;
            }
        }
        return false;
    }
}
