package vn.namro.routing.responsibility.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Urgency;

/**
 * What the matrix is asked: who answers for such an issue on that day?
 *
 * @param communeId where the issue is, if the zone alone does not tell
 * @param categoryId absent if it is not known what the issue is about
 * @param enterpriseKind absent if it is not known: then entries for one kind do not apply
 * @param on the local day that decides which entries and agencies are in force
 */
public record Question(
        String zoneId,
        @Nullable String communeId,
        @Nullable String categoryId,
        Urgency urgency,
        String channel,
        @Nullable EnterpriseKind enterpriseKind,
        LocalDate on) {

    /** A question by an enterprise of unknown kind. */
    public Question(
            String zoneId,
            @Nullable String communeId,
            @Nullable String categoryId,
            Urgency urgency,
            String channel,
            LocalDate on) {
        this(zoneId, communeId, categoryId, urgency, channel, null, on);
    }
}
