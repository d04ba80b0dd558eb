package vn.namro.notification.deadline.application;

import java.time.Clock;
import java.time.ZoneId;
import vn.namro.notification.deadline.application.Timers.Now;

/**
 * The two times of firing: the city's decides what is due, the machine's how long claims and pauses last.
 *
 * @param zone whose dates decide who is in office
 */
public record Times(Clock city, Clock machine, ZoneId zone) {

    /** The present moment in both. */
    public Now now() {
        return new Now(city.instant(), machine.instant());
    }
}
