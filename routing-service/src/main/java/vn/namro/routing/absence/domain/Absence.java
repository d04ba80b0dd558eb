package vn.namro.routing.absence.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an officer is not there.
 *
 * @param first local day of the city
 * @param last the last day of it, not before the first
 * @param substituteId who stands in, an officer of the same agency; absent: whoever else holds the position
 */
public record Absence(
        String officerId,
        LocalDate first,
        LocalDate last,
        @Nullable String substituteId,
        Reason reason) {

    /** Why, in as few words as the work needs: nothing about anybody's health. */
    public enum Reason {
        LEAVE,
        TRAINING,
        BUSINESS_TRIP,
        OTHER
    }

    public Absence {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last " + last + " must not be before first " + first);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether both have a day of the same officer in common. */
    public boolean meets(Absence other) {
        return officerId.equals(other.officerId())
                && !last.isBefore(other.first())
                && !other.last().isBefore(first);
    }
}
