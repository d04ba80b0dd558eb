package vn.namro.routing.absence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody entered it; it is never deleted.
 *
 * @param agencyId the agency of the officer when it was entered
 * @param enteredBy the subject of the person's token
 * @param withdrawnAt when it was taken back, if it was
 */
public record EnteredAbsence(
        String id,
        Absence absence,
        String agencyId,
        String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    /** Whether it counts. */
    public boolean stands() {
        return withdrawnAt == null;
    }

    /** Its place in lists: by last day, then by id. */
    public String place() {
        return absence.last() + "/" + id;
    }

    /** The same, taken back. */
    public EnteredAbsence withdrawn(String by, Instant at) {
        return new EnteredAbsence(id, absence, agencyId, enteredBy, enteredAt, by, at);
    }
}
