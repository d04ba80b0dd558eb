package vn.namro.routing.catalog.domain;

/**
 * Something that makes a reorganisation impossible to enter.
 *
 * @param pointer where it is wrong, as an RFC 6901 JSON pointer
 */
public record ReorganisationFault(String pointer, Rule rule, String value) {

    /** What a reorganisation must keep to. */
    public enum Rule {
        /** It is entered ahead: today at the earliest. */
        MUST_NOT_BE_PAST,
        UNKNOWN_AGENCY,
        /** An agency cannot end twice, nor before it begins. */
        DOES_NOT_EXIST_THEN,
        /** Named twice in the same reorganisation. */
        NAMED_TWICE,
        /** An id is used once and for ever. */
        ID_IN_USE,
        /** A successor must exist from that day on. */
        SUCCESSOR_DOES_NOT_EXIST_THEN,
        UNKNOWN_POSITION,
        /** An officer who is named must serve in an agency that exists from that day on. */
        AGENCY_DOES_NOT_EXIST_THEN
    }
}
