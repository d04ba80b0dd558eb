package vn.namro.notification.deadline.domain;

import java.util.Optional;

/** To whom a step speaks, by what they are to the assignment. */
public enum Audience {
    OFFICER,
    AGENCY_LEAD,
    AGENCY_HEAD,
    CITY_OFFICE,
    CHAIRMAN,
    /** The officers of the agency that does the triage. */
    TRIAGE_OFFICERS;

    /** Who is written to instead where nobody is found; empty at the top. */
    public Optional<Audience> above() {
        return switch (this) {
            case OFFICER -> Optional.of(AGENCY_LEAD);
            case AGENCY_LEAD -> Optional.of(AGENCY_HEAD);
            case AGENCY_HEAD, TRIAGE_OFFICERS -> Optional.of(CITY_OFFICE);
            case CITY_OFFICE -> Optional.of(CHAIRMAN);
            case CHAIRMAN -> Optional.empty();
        };
    }
}
