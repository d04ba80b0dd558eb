package vn.namro.intake.issue.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant, and what the clock on the wall shows then.
 *
 * @param local {@code yyyy-MM-dd HH:mm} in the zone beside it
 */
record Moment(Instant at, String local, String zone) {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static Moment of(Instant at, ZoneId zone) {
        return new Moment(at, WALL.format(at.atZone(zone)), zone.getId());
    }
}
