package vn.namro.bench.city;

import java.util.Locale;
import vn.namro.intake.IntakeApplication;
import vn.namro.notification.NotificationApplication;
import vn.namro.routing.RoutingApplication;

/** A service of the city. */
public enum CityService {
    ROUTING(RoutingApplication.class),
    INTAKE(IntakeApplication.class),
    NOTIFICATION(NotificationApplication.class);

    private final Class<?> main;

    CityService(Class<?> main) {
        this.main = main;
    }

    Class<?> main() {
        return main;
    }

    /** As it calls itself, and its database. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
