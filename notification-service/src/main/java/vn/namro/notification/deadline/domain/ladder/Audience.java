package vn.namro.notification.deadline.domain.ladder;

import java.util.Optional;

/** To whom a step speaks, by what they are to the assignment. */
public enum Audience {
    OFFICER,
    /** Who held it until now. */
    FORMER_OFFICER,
    AGENCY_LEAD,
    AGENCY_HEAD,
    /** The officers of the agency that owes an opinion. */
    OWING_OFFICERS,
    OWING_LEAD,
    OWING_HEAD,
    /** The officers of the agency that does the triage. */
    TRIAGE_OFFICERS,
    /** The lead of the City Office. */
    CITY_OFFICE,
    CITY_OFFICE_HEAD,
    CHAIRMAN;

    /** The levels of an escalation, as events name them. */
    public enum Level {
        AGENCY_LEAD,
        AGENCY_HEAD,
        CITY_OFFICE,
        CHAIRMAN
    }

    /** Who is written to instead where nobody is found; empty at the top. */
    public Optional<Audience> above() {
        return switch (this) {
            case OFFICER, FORMER_OFFICER -> Optional.of(AGENCY_LEAD);
            case AGENCY_LEAD -> Optional.of(AGENCY_HEAD);
            case OWING_OFFICERS -> Optional.of(OWING_LEAD);
            case OWING_LEAD -> Optional.of(OWING_HEAD);
            case AGENCY_HEAD, OWING_HEAD, TRIAGE_OFFICERS -> Optional.of(CITY_OFFICE);
            case CITY_OFFICE -> Optional.of(CITY_OFFICE_HEAD);
            case CITY_OFFICE_HEAD -> Optional.of(CHAIRMAN);
            case CHAIRMAN -> Optional.empty();
        };
    }

    /** The level above the desk that it is; empty for those at the desk. */
    public Optional<Level> level() {
        return switch (this) {
            case OFFICER, FORMER_OFFICER, OWING_OFFICERS, TRIAGE_OFFICERS -> Optional.empty();
            case AGENCY_LEAD, OWING_LEAD -> Optional.of(Level.AGENCY_LEAD);
            case AGENCY_HEAD, OWING_HEAD -> Optional.of(Level.AGENCY_HEAD);
            case CITY_OFFICE, CITY_OFFICE_HEAD -> Optional.of(Level.CITY_OFFICE);
            case CHAIRMAN -> Optional.of(Level.CHAIRMAN);
        };
    }

    /** Who is reached after so many levels upward. */
    public Audience climbed(int levels) {
        Audience reached = this;
        for (int i = 0; i < levels; i++) {
            reached = reached.above().orElse(reached);
        }
        return reached;
    }
}
