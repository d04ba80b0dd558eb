package vn.namro.routing.responsibility.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;

/**
 * Who answers, as the matrix says: everything that follows from the entry, before one officer is chosen.
 *
 * @param liaison the city agency beside a lead that cannot be ordered
 * @param candidates who holds the entry's position in the lead agency, or in the liaison; never empty
 * @param explanation why, in the order in which it was found out
 */
public record Responsible(
        MatrixEntry entry,
        Agency lead,
        @Nullable Agency liaison,
        List<Agency> coordinating,
        List<Officer> candidates,
        List<Bilingual> explanation) {

    public Responsible {
        coordinating = List.copyOf(coordinating);
        candidates = List.copyOf(candidates);
        explanation = List.copyOf(explanation);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates must not be empty: " + entry.id());
        }
    }

    /** The agency that the clear person belongs to. */
    public Agency agencyOfPerson() {
        return Optional.ofNullable(liaison).orElse(lead);
    }
}
