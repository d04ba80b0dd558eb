package vn.namro.routing.assignment.domain.step;

import java.util.List;

/**
 * Something in a step that cannot be.
 *
 * @param pointer where in what was said, as an RFC 6901 JSON pointer
 * @param values for the wording
 */
public record Objection(String pointer, Rule rule, List<Object> values) {

    /** What a step must keep to. */
    public enum Rule {
        /** The agency is not in the catalogue, or does not exist today. */
        NO_SUCH_AGENCY_TODAY,
        /** It has it already. */
        HAS_IT_ALREADY,
        /** The officer does not serve in the agency today. */
        NOT_AN_OFFICER_THERE,
        /** The officer is absent today. */
        OFFICER_IS_ABSENT,
        /** The clause cannot be found out, so it has to be said. */
        CLAUSE_UNCLEAR,
        /** The new limit is not after the present one. */
        NOT_LATER,
        /** The lead has put it off once; again only the City Office can. */
        EXTENDED_BEFORE,
        /** No interim answer is owed, or it was given. */
        NO_INTERIM_OWED,
        /** Only what is beyond the agency's authority goes up, and that must. */
        PROPOSAL_MISPLACED,
        /** The agency does not owe an opinion. */
        NO_OPINION_OWED,
        /** The agency owes its opinion already. */
        OPINION_OWED_ALREADY,
        /** There is no term for the urgency. */
        NO_TERM,
        /** The document bears a date that has not come. */
        DATE_TO_COME,
        /** It is as urgent as that already. */
        SAME_URGENCY,
        /** The history is as long as it may be. */
        TOO_MANY_STEPS
    }

    public Objection {
        values = List.copyOf(values);
    }

    /** An objection to a place. */
    public static Objection to(String pointer, Rule rule, Object... values) {
        return new Objection(pointer, rule, List.of(values));
    }
}
