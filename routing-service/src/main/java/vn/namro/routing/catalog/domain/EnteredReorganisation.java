package vn.namro.routing.catalog.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation as somebody entered it.
 *
 * @param enteredBy the subject of the person's token
 * @param withdrawnAt when it was taken back, if it was; only before its day
 */
public record EnteredReorganisation(
        String id,
        Reorganisation reorganisation,
        String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    public EnteredReorganisation(String id, Reorganisation reorganisation, String enteredBy, Instant enteredAt) {
        this(id, reorganisation, enteredBy, enteredAt, null, null);
    }

    /** Whether it counts. */
    public boolean stands() {
        return withdrawnAt == null;
    }

    /** Whether it can still be taken back: once its day has come, issues have moved. */
    public boolean canBeWithdrawnOn(LocalDate today) {
        return stands() && today.isBefore(reorganisation.on());
    }

    /** The same, taken back. */
    public EnteredReorganisation withdrawn(String by, Instant at) {
        return new EnteredReorganisation(id, reorganisation, enteredBy, enteredAt, by, at);
    }
}
