package vn.namro.routing.responsibility.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Validity;

/**
 * One line of the responsibility matrix.
 *
 * @param lead an agency id, or {@code @board}, {@code @district}, {@code @commune}: resolved for the zone and the day
 * @param position that the clear person holds in the lead agency or its liaison; absent where the pool alone decides
 * @param officers the pool that the clear person is taken from; empty: everybody in the position
 * @param termWorkingDays by when the work is to be done, from filing; absent: as the urgency says
 * @param priority decides between entries of the same specificity; the higher wins
 * @param verified how far a source confirms the line, in the clerk's words
 */
public record MatrixEntry(
        String id,
        Conditions conditions,
        String lead,
        List<String> coordinating,
        @Nullable String position,
        List<String> officers,
        Bilingual task,
        Bilingual expectedResult,
        @Nullable Integer termWorkingDays,
        @Nullable String legalBasis,
        Validity validity,
        int priority,
        @Nullable String verified) {

    public MatrixEntry {
        coordinating = List.copyOf(coordinating);
        officers = List.copyOf(officers);
        if (position == null && officers.isEmpty()) {
            throw new IllegalArgumentException("position or officers must be given: " + id);
        }
        if (termWorkingDays != null && termWorkingDays < 1) {
            throw new IllegalArgumentException("termWorkingDays must be at least 1: " + termWorkingDays);
        }
    }

    /** Whether an officer of the right agency can be the clear person. */
    boolean names(Officer officer) {
        return (position == null || position.equals(officer.position().id()))
                && (officers.isEmpty() || officers.contains(officer.id()));
    }

    /** The position, or the pool if there is none, for sentences. */
    String holders() {
        return position == null ? String.join(", ", officers) : position;
    }

    /**
     * The term of an urgency, as far as this entry does not set its own. An urgency that counts hours keeps them, unless
     * the entry was made for it.
     */
    public Term term(Term ofUrgency) {
        if (termWorkingDays == null || ofUrgency.handleWorkingDays() == null && conditions.urgency() == null) {
            return ofUrgency;
        }
        Integer interim = ofUrgency.interimWorkingDays();
        return new Term(
                ofUrgency.urgency(),
                ofUrgency.acceptWorkingHours(),
                ofUrgency.triageWorkingDays(),
                termWorkingDays,
                interim != null && interim < termWorkingDays ? interim : null,
                null,
                ofUrgency.validity());
    }
}
