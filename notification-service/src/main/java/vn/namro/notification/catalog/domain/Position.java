package vn.namro.notification.catalog.domain;

import java.util.Arrays;

/** What a person can be in an agency, from the desk up. */
public enum Position {
    OFFICER,
    LEAD,
    HEAD,
    CHAIRMAN,
    /** A position of the city's own, to which no reminder is addressed. */
    OTHER;

    /** The position of a catalogue's name, in any case; {@link #OTHER} for a name that is not ours. */
    public static Position named(String name) {
        return Arrays.stream(values())
                .filter(position -> position.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(OTHER);
    }
}
