package vn.namro.notification.catalog.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency and who takes over when it ends.
 *
 * @param validUntil first day on which it no longer exists; absent: open
 * @param successors the main one first
 */
public record Agency(
        String id, String nameVi, String nameEn, @Nullable LocalDate validUntil, List<String> successors) {

    public Agency {
        successors = List.copyOf(successors);
    }

    boolean hasEndedBy(LocalDate date) {
        return validUntil != null && !date.isBefore(validUntil);
    }
}
