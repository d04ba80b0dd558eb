package vn.namro.routing.responsibility.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.EnterpriseKind;
import vn.namro.routing.responsibility.domain.Question;

/** Issues that were routed, to be asked again. Whoever keeps them gives them; the matrix does not know who that is. */
public interface PastIssues {

    /** Issues that were filed in a span of time, in no particular order; {@code to} is the first moment outside. */
    Flux<PastIssue> between(Instant from, Instant to);

    /**
     * An issue, and what became of it.
     *
     * @param decidedAt when it was routed
     * @param leadId the agency that leads now; absent while it is in triage
     * @param entryId the entry that decided; absent while it is in triage
     */
    record PastIssue(
            String issueId,
            String trackingCode,
            Instant decidedAt,
            String zoneId,
            @Nullable String communeId,
            @Nullable String categoryId,
            Urgency urgency,
            String channel,
            @Nullable EnterpriseKind enterpriseKind,
            @Nullable String leadId,
            @Nullable String entryId) {

        /** Asks the same again, for a day. */
        Question question(LocalDate on) {
            return new Question(zoneId, communeId, categoryId, urgency, channel, enterpriseKind, on);
        }
    }
}
