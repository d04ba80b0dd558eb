package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.ASSIGNMENT;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.Timers.Backlog;
import vn.namro.notification.deadline.application.Timers.Due;
import vn.namro.notification.deadline.application.Timers.Listed;
import vn.namro.notification.deadline.domain.Audience;
import vn.namro.notification.deadline.domain.Backoff;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Delivery.Attempt;
import vn.namro.notification.deadline.domain.Recipient;
import vn.namro.notification.deadline.domain.Step;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;

/** What every kind of timer store does. */
public abstract class TimersContract {

    private static final List<Integer> EVERY_SHARD =
            IntStream.range(0, 16).boxed().toList();
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    protected abstract Timers timers();

    @Test
    void what_was_planned_is_listed_by_its_moments() {
        plan();

        assertThat(timers().of(ASSIGNMENT).map(Timer::step).collectList().block())
                .startsWith(Step.ASSIGNED, Step.ACCEPTANCE_DUE, Step.HALF_TIME)
                .hasSize(9);
    }

    @Test
    void planning_again_leaves_a_timer_as_it_is() {
        plan();
        fire(Step.ASSIGNED);

        plan();

        assertThat(one(Step.ASSIGNED).status()).isEqualTo(Timer.Status.FIRED);
    }

    @Test
    void only_what_is_due_is_found_and_only_in_the_shards_asked_for() {
        plan();

        assertThat(due(ISSUED.minusMillis(1))).isEmpty();
        assertThat(due(ISSUED)).extracting(Due::issueId).containsExactly(Samples.ISSUE);
        assertThat(due(DUE)).hasSize(6);
        assertThat(timers().due(List.of(), DUE, 10).collectList().block()).isEmpty();
    }

    @Test
    void what_is_done_is_due_no_more_and_counts_as_open_no_more() {
        plan();
        fire(Step.ASSIGNED);
        settle(Step.ASSIGNED, null);

        assertThat(due(ISSUED)).isEmpty();
        assertThat(backlog(ISSUED).open()).isEqualTo(8);
        assertThat(backlog(ISSUED).oldestDue()).isEmpty();
    }

    @Test
    void what_was_refused_is_due_after_its_pause_and_still_overdue_meanwhile() {
        plan();
        fire(Step.ASSIGNED);
        settle(Step.ASSIGNED, "the server is away");

        assertThat(due(ISSUED)).isEmpty();
        assertThat(due(ISSUED.plusSeconds(1))).hasSize(1);
        assertThat(backlog(ISSUED).oldestDue()).contains(ISSUED);
    }

    @Test
    void a_change_that_others_were_faster_with_is_not_made() {
        plan();
        String id = one(Step.ASSIGNED).id();

        Timer lost = timers().change(id, timer -> {
                    fire(Step.ASSIGNED);
                    return Optional.of(timer.cancelled(9));
                })
                .block();

        assertThat(lost).isNull();
        assertThat(one(Step.ASSIGNED).status()).isEqualTo(Timer.Status.FIRED);
    }

    @Test
    void what_fired_is_listed_latest_first_page_by_page_and_by_person() {
        plan();
        assertThat(fired(null, null, 10)).isEmpty();
        fire(Step.ASSIGNED);
        fire(Step.DUE);

        List<Listed> first = fired(null, null, 1);
        assertThat(first).extracting(listed -> listed.timer().step()).containsExactly(Step.DUE);
        assertThat(fired(null, first.get(0).position(), 2))
                .extracting(listed -> listed.timer().step())
                .containsExactly(Step.DUE, Step.ASSIGNED);
        assertThat(fired("o-hn-ct-1", null, 10)).hasSize(2);
        assertThat(fired("somebody-else", null, 10)).isEmpty();
    }

    @Test
    void a_timer_comes_back_as_it_was_stored() {
        Watch watch = Samples.watch();
        Timer planned = watch.plan(Samples.ladder(), Samples.CALENDAR)
                .map(step -> Timer.planned(watch, step, Samples.ORIGIN))
                .findFirst()
                .orElseThrow();

        timers().plan(List.of(planned)).block();

        assertThat(timers().of(ASSIGNMENT).collectList().block()).containsExactly(planned);
    }

    private void plan() {
        Watch watch = Samples.watch();
        timers().plan(watch.plan(Samples.ladder(), Samples.CALENDAR)
                        .map(step -> Timer.planned(watch, step, Samples.ORIGIN))
                        .toList())
                .block();
    }

    private void fire(Step step) {
        Recipient officer = new Recipient("o-hn-ct-1", "hn-ct", Audience.OFFICER, 0);
        Instant at = one(step).dueAt();
        timers().change(one(step).id(), timer -> Optional.of(timer.fired(List.of(officer), 1, at, at.plusSeconds(60))))
                .block();
    }

    private void settle(Step step, @Nullable String refusal) {
        timers().change(one(step).id(), timer -> {
                    Delivery delivery = timer.deliveries().get(0);
                    Attempt attempt = new Attempt(delivery.id(), refusal);
                    return Optional.of(timer.settled(List.of(attempt), "MAIL", timer.dueAt(), BACKOFF));
                })
                .block();
    }

    private Timer one(Step step) {
        return timers().of(ASSIGNMENT).filter(timer -> timer.step() == step).blockFirst();
    }

    private List<Due> due(Instant now) {
        return timers().due(EVERY_SHARD, now, 100).collectList().block();
    }

    private Backlog backlog(Instant now) {
        return timers().backlog(now).block();
    }

    private List<Listed> fired(@Nullable String recipient, @Nullable String from, int limit) {
        return timers().fired(new Timers.Query(recipient, from, limit))
                .collectList()
                .block();
    }
}
