package vn.namro.notification.catalog.adapter.health;

import org.springframework.boot.actuate.health.AbstractReactiveHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Calendars;
import vn.namro.notification.catalog.application.Directories;

/** Ready only once a calendar and somebody to write to are known: before that nothing can be planned or sent. */
@Component("catalogHealthIndicator")
class CatalogHealthIndicator extends AbstractReactiveHealthIndicator {

    private final Calendars calendars;
    private final Directories directories;

    CatalogHealthIndicator(Calendars calendars, Directories directories) {
        super("the catalogue could not be read");
        this.calendars = calendars;
        this.directories = directories;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder health) {
        Mono<Boolean> calendar = calendars.current().hasElement();
        Mono<Boolean> officers = directories.current().map(known -> !known.isEmpty());
        return Mono.zip(calendar, officers)
                .map(known -> (known.getT1() && known.getT2() ? health.up() : health.outOfService())
                        .withDetail("calendar", known.getT1())
                        .withDetail("officers", known.getT2())
                        .build());
    }
}
