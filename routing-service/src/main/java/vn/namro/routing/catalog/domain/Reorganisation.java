package vn.namro.routing.catalog.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Agencies that merge, split, are renamed or abolished on a day. A rename is an end and a founding, too: a name is not a
 * key, and decisions of an earlier day keep the name of that day.
 *
 * @param on the first day on which the ended agencies no longer exist and the founded ones do
 * @param legalBasis the decree or decision behind it
 */
public record Reorganisation(
        LocalDate on,
        Bilingual title,
        @Nullable String legalBasis,
        List<Ending> ended,
        List<Agency> founded,
        List<Officer> officers) {

    public Reorganisation {
        ended = List.copyOf(ended);
        founded = List.copyOf(founded);
        officers = List.copyOf(officers);
        if (ended.isEmpty()) {
            throw new IllegalArgumentException("ended must name at least one agency");
        }
    }

    /**
     * An agency that no longer exists.
     *
     * @param successors who take over, the main one first; none if it is abolished without one
     * @param officersFollow whether its officers go on in their positions at the first successor
     */
    public record Ending(String agencyId, List<String> successors, boolean officersFollow) {

        public Ending {
            successors = List.copyOf(successors);
            if (officersFollow && successors.isEmpty()) {
                throw new IllegalArgumentException("officersFollow needs a successor: " + agencyId);
            }
        }
    }

    /** Whether an officer's post comes into being with it: named in it, or that of a follower. */
    public boolean brings(String officerId) {
        return officers.stream().anyMatch(officer -> officer.id().equals(officerId))
                || ended.stream()
                        .filter(Ending::officersFollow)
                        .anyMatch(ending ->
                                officerId.endsWith("." + ending.successors().get(0)));
    }

    /** How it ends an agency, if it does. */
    Optional<Ending> endingOf(String agencyId) {
        return ended.stream()
                .filter(ending -> ending.agencyId().equals(agencyId))
                .findFirst();
    }

    /** The officer's post at the successor: an id names a post, so it gets one of its own. */
    static String idOfFollower(Officer officer, String successor) {
        return officer.id() + "." + successor;
    }
}
