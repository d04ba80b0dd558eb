package vn.namro.events.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An officer as he or she is now.
 *
 * @param position {@code officer}, {@code lead}, {@code head} or {@code chairman}
 * @param language of messages: {@code vi} or {@code en}
 */
public record OfficerChangedV1(
        String id,
        String agencyId,
        String position,
        String positionVi,
        String positionEn,
        String name,
        String email,
        String language,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
