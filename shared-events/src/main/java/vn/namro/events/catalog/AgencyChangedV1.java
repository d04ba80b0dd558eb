package vn.namro.events.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it is now.
 *
 * @param level {@code CITY}, {@code VERTICAL}, {@code UTILITY}, {@code ENTERPRISE}, {@code CENTRAL}, {@code DISTRICT}
 *     or {@code COMMUNE}
 * @param validFrom first day of its existence; absent: as far back as the data goes
 * @param validUntil first day on which it no longer exists; absent: it still does
 * @param successors who took over its duties
 */
public record AgencyChangedV1(
        String id,
        String nameVi,
        String nameEn,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> successors,
        boolean provisional) {

    public AgencyChangedV1 {
        successors = List.copyOf(successors);
    }
}
