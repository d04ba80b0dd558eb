package vn.namro.notification.catalog.adapter.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import reactor.core.publisher.Mono;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Directory;

class CatalogHealthIndicatorTest {

    @Test
    void a_calendar_and_an_officer_make_it_ready() {
        assertThat(status(Samples.CALENDAR, Samples.directory())).isEqualTo(Status.UP);
    }

    @Test
    void it_is_not_ready_without_a_calendar_or_without_anybody() {
        assertThat(status(null, Samples.directory())).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status(Samples.CALENDAR, Samples.directory(List.of()))).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static Status status(@Nullable WorkingCalendar calendar, Directory directory) {
        return new CatalogHealthIndicator(() -> Mono.justOrEmpty(calendar), () -> Mono.just(directory))
                .health()
                .map(Health::getStatus)
                .blockOptional()
                .orElseThrow();
    }
}
