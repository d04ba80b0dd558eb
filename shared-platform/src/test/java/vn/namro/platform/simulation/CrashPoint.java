package vn.namro.platform.simulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a process may die: before a step it was about to take, or after the step took effect and before the process heard
 * of it.
 */
record CrashPoint(Moment moment, Step step) {

    /** On which side of the step. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Every point; reading changes nothing, so that dying there is dying before the next step. */
    static List<CrashPoint> all() {
        Set<Step> steps = EnumSet.complementOf(EnumSet.of(Step.READ));
        return Arrays.stream(Moment.values())
                .flatMap(moment -> steps.stream().map(step -> new CrashPoint(moment, step)))
                .toList();
    }

    /** Leases are written far more often than anything else. */
    double probability() {
        return switch (step) {
            case READ -> 0;
            case LEASE -> 0.000_3;
            case CLAIM, SEND, ACKNOWLEDGE, WRITE, APPLY, COMMIT -> 0.008;
            case RETRY_LATER, PARK, RELEASE, PARK_EVENT, FORGET_EVENT -> 0.02;
            case REST -> 0.1;
        };
    }

    @Override
    public String toString() {
        return moment + " " + step;
    }
}
