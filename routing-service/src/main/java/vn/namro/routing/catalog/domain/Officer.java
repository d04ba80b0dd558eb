package vn.namro.routing.catalog.domain;

/**
 * A named person in an agency.
 *
 * @param language of messages to the person: {@code vi} or {@code en}
 */
public record Officer(
        String id, String agencyId, Position position, String name, String email, String language, Validity validity) {

    /** The same person in the same position, but on other days. */
    Officer during(Validity days) {
        return new Officer(id, agencyId, position, name, email, language, days);
    }
}
