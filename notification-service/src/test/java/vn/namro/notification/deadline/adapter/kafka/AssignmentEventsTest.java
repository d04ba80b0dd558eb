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
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;
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
                .hasSize(19)
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
        assertThat(before).hasSize(19);

        watches.fail = false;
        assertThat(told(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.DONE);

        assertThat(planned()).isEqualTo(before);
        assertThat(watch().generation()).isEqualTo(1);
    }

    @Test
    void an_assignment_after_triage_is_a_new_generation() {
        told(EventType.ASSIGNMENT_UNCLEAR_V1, 1);
        assertThat(watch().status()).isEqualTo(Watch.Status.IN_TRIAGE);
        assertThat(timers.of(Told.ISSUE)
                        .map(seen -> seen.timer().step())
                        .collectList()
                        .block())
                .containsExactly(Step.LIMIT, Step.TRIAGE_DUE, Step.TRIAGE_HEAD, Step.TRIAGE_CHAIRMAN);

        told(EventType.ASSIGNMENT_ISSUED_V1, 2);

        assertThat(watch().status()).isEqualTo(Watch.Status.OPEN);
        assertThat(watch().generation()).isEqualTo(2);
    }

    @Test
    void every_event_of_an_assignments_life_is_taken_in_its_order() {
        List<EventType> life = List.of(
                EventType.ASSIGNMENT_UNCLEAR_V1,
                EventType.ASSIGNMENT_ISSUED_V1,
                EventType.ASSIGNMENT_OPINION_REQUESTED_V1,
                EventType.ASSIGNMENT_ACCEPTED_V1,
                EventType.ASSIGNMENT_OFFICER_CHANGED_V1,
                EventType.ASSIGNMENT_PAUSED_V1,
                EventType.ASSIGNMENT_RESUMED_V1,
                EventType.ASSIGNMENT_PROGRESS_NOTED_V1,
                EventType.ASSIGNMENT_OPINION_GIVEN_V1,
                EventType.ASSIGNMENT_DEADLINE_RECOMPUTED_V1,
                EventType.ASSIGNMENT_EXTENDED_V1,
                EventType.ASSIGNMENT_OUTCOME_REPORTED_V1,
                EventType.ASSIGNMENT_CLOSED_V1);
        for (int i = 0; i < life.size(); i++) {
            assertThat(told(life.get(i), i + 1)).as(life.get(i).wireName()).isEqualTo(Applied.DONE);
        }

        assertThat(watch().status()).isEqualTo(Watch.Status.CLOSED);
        assertThat(watch().limits().running()).isEmpty();
        assertThat(watch().chronicle().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.workingMinutes()).isEqualTo(540));
        assertThat(planned())
                .filteredOn(timer -> timer.hook().generation() > 0)
                .isNotEmpty()
                .allSatisfy(timer -> assertThat(timer.status()).isEqualTo(Timer.Status.CANCELLED));
    }

    @Test
    void what_went_back_and_to_another_agency_is_in_nobodys_hands_until_it_is_issued_again() {
        told(EventType.ASSIGNMENT_ISSUED_V1, 1);
        told(EventType.ASSIGNMENT_RETURNED_V1, 2);
        told(EventType.ASSIGNMENT_TRANSFERRED_V1, 3);

        assertThat(watch().status()).isEqualTo(Watch.Status.MOVING);
        assertThat(planned()).filteredOn(timer -> timer.step() == Step.FAREWELL).hasSize(1);
    }

    @Test
    void an_issue_that_was_closed_before_anything_was_assigned_is_no_gap() {
        assertThat(told(EventType.ASSIGNMENT_CLOSED_V1, 1)).isEqualTo(Applied.DONE);
        assertThat(watch().status()).isEqualTo(Watch.Status.CLOSED);
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
        return timers.of(Told.ISSUE + ".1")
                .map(Timers.Seen::timer)
                .collectList()
                .blockOptional()
                .orElseThrow();
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
