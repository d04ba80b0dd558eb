package vn.namro.notification.deadline.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import reactor.core.publisher.Mono;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.events.EventType;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.InMemoryTimers;
import vn.namro.notification.deadline.application.PlanReminders;
import vn.namro.notification.deadline.domain.Step;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.store.Aggregates;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;

class AssignmentEventsTest {

    private final WatchesThatMayFail watches = new WatchesThatMayFail();
    private final InMemoryTimers timers = new InMemoryTimers();
    private @Nullable WorkingCalendar calendar = Samples.CALENDAR;
    private final AssignmentEvents events = new AssignmentEvents(
            watches, new PlanReminders(Samples.ladder(), () -> Mono.justOrEmpty(calendar), timers));

    @Test
    void an_assignment_opens_a_watch_with_its_timers() {
        assertThat(told(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.DONE);

        assertThat(watch().status()).isEqualTo(Watch.Status.OPEN);
        assertThat(watch().agencies()).containsExactly("hn-ct", "evn-hn");
        assertThat(planned())
                .hasSize(9)
                .allSatisfy(timer -> assertThat(timer.generation()).isEqualTo(1));
    }

    @Test
    void an_event_that_comes_twice_is_taken_once() {
        told(EventType.ASSIGNMENT_ISSUED_V1, 1);

        assertThat(told(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.DUPLICATE);
        assertThat(watch().generation()).isEqualTo(1);
    }

    @Test
    void an_event_without_the_one_before_it_is_a_gap() {
        assertThat(told(EventType.ASSIGNMENT_ISSUED_V1, 2)).isEqualTo(Applied.GAP);
        assertThat(planned()).isEmpty();
    }

    @Test
    void a_crash_between_the_timers_and_the_watch_is_repeated_without_harm() {
        watches.fail = true;
        assertThatThrownBy(() -> told(EventType.ASSIGNMENT_ISSUED_V1, 1)).hasMessage("crash");
        List<Timer> before = planned();
        assertThat(before).hasSize(9);

        watches.fail = false;
        assertThat(told(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.DONE);

        assertThat(planned()).isEqualTo(before);
        assertThat(watch().generation()).isEqualTo(1);
    }

    @Test
    void an_assignment_after_triage_is_a_new_generation() {
        told(EventType.ASSIGNMENT_UNCLEAR_V1, 1);
        assertThat(watch().status()).isEqualTo(Watch.Status.IN_TRIAGE);
        assertThat(timers.of(Told.ISSUE).map(Timer::step).collectList().block()).containsExactly(Step.TRIAGE_DUE);

        told(EventType.ASSIGNMENT_ISSUED_V1, 2);

        assertThat(watch().status()).isEqualTo(Watch.Status.OPEN);
        assertThat(watch().generation()).isEqualTo(2);
    }

    @Test
    void without_a_calendar_the_listener_is_made_to_try_again_instead_of_parking() {
        calendar = null;

        assertThatThrownBy(() -> told(EventType.ASSIGNMENT_ISSUED_V1, 1))
                .isInstanceOf(TransientDataAccessException.class);
    }

    private @Nullable Applied told(EventType type, long sequence) {
        return events.apply(type, Told.event(type, sequence)).block();
    }

    private Watch watch() {
        return watches.find(Told.ISSUE).map(Stored::state).blockOptional().orElseThrow();
    }

    private List<Timer> planned() {
        return timers.of(Told.ISSUE + ".1").collectList().blockOptional().orElseThrow();
    }

    /** Aggregates in memory that can crash before a write. */
    private static final class WatchesThatMayFail implements Aggregates<Watch> {

        private final Map<String, Stored<Watch>> stored = new HashMap<>();
        private boolean fail;

        @Override
        public Mono<Stored<Watch>> find(String id) {
            return Mono.justOrEmpty(stored.get(id));
        }

        @Override
        public Mono<Boolean> save(Stored<Watch> changed, List<NewEvent> published, Cause cause) {
            return Mono.fromSupplier(() -> {
                if (fail) {
                    throw new IllegalStateException("crash");
                }
                stored.put(changed.id(), changed);
                return true;
            });
        }
    }
}
