package vn.namro.routing.catalog.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a record holds.
 *
 * @param from first day; absent: as far back as the data goes
 * @param until first day on which it no longer holds; absent: open
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("validUntil " + until + " must be after validFrom " + from);
        }
    }

    /** Whether the record holds on a day. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /**
     * The same, but ending at the latest on a day.
     *
     * @param day first day on which the record no longer holds
     */
    public Validity endingOn(LocalDate day) {
        return until != null && until.isBefore(day) ? this : new Validity(from, day);
    }
}
