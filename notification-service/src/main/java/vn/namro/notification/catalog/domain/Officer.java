package vn.namro.notification.catalog.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who holds a position in an agency.
 *
 * @param validFrom first day in the position; absent: as far back as the data goes
 * @param validUntil first day on which the person holds it no more; absent: open
 */
public record Officer(
        String id,
        String agencyId,
        Position position,
        String name,
        String email,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Whether the person holds the position on a date. */
    public boolean isInOfficeOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validUntil == null || date.isBefore(validUntil));
    }
}
