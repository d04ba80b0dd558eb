package vn.namro.routing.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * How long an urgency leaves.
 *
 * @param acceptWorkingHours for the officer to accept
 * @param triageWorkingDays for an unclear issue to leave triage
 * @param handleWorkingDays from filing to the outcome; absent when hours after acceptance count instead
 * @param interimWorkingDays from filing to an interim answer; absent where none is owed
 * @param handleWorkingHours from acceptance to the outcome; absent when days count instead
 */
public record Term(
        Urgency urgency,
        int acceptWorkingHours,
        int triageWorkingDays,
        @Nullable Integer handleWorkingDays,
        @Nullable Integer interimWorkingDays,
        @Nullable Integer handleWorkingHours,
        Validity validity) {

    public Term {
        if ((handleWorkingDays == null) == (handleWorkingHours == null)) {
            throw new IllegalArgumentException(
                    "a term has either handleWorkingDays or handleWorkingHours: " + urgency + " " + validity);
        }
    }
}
