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
import vn.namro.notification.deadline.application.Timers.Listed;
import vn.namro.notification.deadline.application.Timers.Now;
import vn.namro.notification.deadline.application.Timers.Seen;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Backoff;
import vn.namro.notification.deadline.domain.timer.Claim;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Delivery.Attempt;
import vn.namro.notification.deadline.domain.timer.Recipient;
import vn.namro.notification.deadline.domain.timer.Settling;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;

/** What every kind of timer store does. */
public abstract class TimersContract {

    private static final List<Integer> EVERY_SHARD =
            IntStream.range(0, 16).boxed().toList();
    /** The machine's time, far from the city's. */
    private static final Instant MACHINE = Instant.parse("2030-01-01T00:00:00Z");

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private static final int PLANNED = 16;

    protected abstract Timers timers();

    @Test
    void what_was_planned_is_listed_by_its_moments() {
        assertThat(plan()).isEqualTo(PLANNED);

        assertThat(steps())
                .startsWith(Step.ASSIGNED, Step.LIMIT, Step.ACCEPTANCE_DUE)
                .hasSize(PLANNED);
    }

    @Test
    void planning_again_leaves_a_timer_as_it_is() {
        plan();
        fire(Step.ASSIGNED);

        assertThat(plan()).isZero();

        assertThat(one(Step.ASSIGNED).status()).isEqualTo(Timer.Status.FIRED);
    }

    @Test
    void only_what_is_due_is_found_and_only_in_the_shards_asked_for() {
        plan();

        assertThat(due(ISSUED.minusMillis(1))).isEmpty();
        assertThat(due(ISSUED)).extracting(seen -> seen.timer().issueId()).containsExactly(Samples.ISSUE);
        assertThat(due(DUE)).extracting(seen -> seen.timer().step()).contains(Step.LIMIT, Step.HALF_TIME);
        assertThat(timers().due(List.of(), new Now(DUE, MACHINE), 10)
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void the_next_moment_is_that_of_what_was_not_looked_at_yet() {
        plan();
        assertThat(timers().next(EVERY_SHARD, ISSUED.minusMillis(1)).blockOptional())
                .isEmpty();
        assertThat(timers().next(EVERY_SHARD, DUE).block()).isEqualTo(ISSUED);

        fire(Step.ASSIGNED);

        assertThat(timers().next(EVERY_SHARD, DUE).block()).isEqualTo(Samples.local("2026-11-24T09:00"));
    }

    @Test
    void what_is_done_is_due_no_more_and_counts_as_open_no_more() {
        plan();
        fire(Step.ASSIGNED);
        settle(Step.ASSIGNED, null);

        assertThat(due(ISSUED)).isEmpty();
        assertThat(backlog(ISSUED).open()).isEqualTo(PLANNED - 1);
        assertThat(backlog(ISSUED).oldestDue()).isEmpty();
    }

    @Test
    void what_was_refused_is_due_after_its_pause_by_the_machines_time_and_overdue_by_the_citys() {
        plan();
        fire(Step.ASSIGNED);
        settle(Step.ASSIGNED, "the server is away");

        assertThat(due(DUE, MACHINE)).extracting(seen -> seen.timer().step()).doesNotContain(Step.ASSIGNED);
        assertThat(due(ISSUED, MACHINE.plusSeconds(1))).hasSize(1);
        assertThat(backlog(ISSUED).oldestDue()).contains(ISSUED);
    }

    @Test
    void what_an_earlier_epoch_took_is_found_until_it_is_settled() {
        plan();
        assertThat(left(2)).isEmpty();
        fire(Step.ASSIGNED);

        assertThat(left(2)).extracting(seen -> seen.timer().step()).containsExactly(Step.ASSIGNED);
        assertThat(left(1)).isEmpty();

        settle(Step.ASSIGNED, "the server is away");
        assertThat(left(2)).isEmpty();
    }

    @Test
    void a_change_that_others_were_faster_with_is_not_made() {
        plan();
        Seen seen = seen(Step.ASSIGNED);
        fire(Step.ASSIGNED);

        assertThat(timers().save(seen, seen.timer().cancelled("CLOSED", 9)).blockOptional())
                .isEmpty();
        assertThat(one(Step.ASSIGNED).status()).isEqualTo(Timer.Status.FIRED);
    }

    @Test
    void what_was_saved_can_be_saved_again_without_reading_it() {
        plan();
        Seen seen = seen(Step.ASSIGNED);

        Seen once = timers().save(seen, seen.timer().held(claim(ISSUED))).block();

        assertThat(timers().save(once, once.timer().cancelled("CLOSED", 9)).blockOptional())
                .isPresent();
        assertThat(one(Step.ASSIGNED).status()).isEqualTo(Timer.Status.CANCELLED);
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
    void what_fired_is_limited_to_a_stretch_of_time_with_its_start_and_without_its_end() {
        plan();
        fire(Step.ASSIGNED);
        fire(Step.DUE);
        Instant assigned = one(Step.ASSIGNED).dueAt();
        Instant due = one(Step.DUE).dueAt();

        assertThat(firedWithin(assigned, due, null)).containsExactly(Step.ASSIGNED);
        assertThat(firedWithin(assigned.plusSeconds(1), due.plusSeconds(1), null))
                .containsExactly(Step.DUE);
        assertThat(firedWithin(due.plusSeconds(1), due.plusSeconds(2), null)).isEmpty();
        String last = fired(null, null, 1).get(0).position();
        assertThat(firedWithin(assigned, due.plusSeconds(1), last)).containsExactly(Step.DUE, Step.ASSIGNED);
        assertThat(firedWithin(assigned, due, last)).containsExactly(Step.ASSIGNED);
    }

    private List<Step> firedWithin(Instant start, Instant end, @Nullable String from) {
        return timers().fired(new Timers.Query(null, new Timers.Span(start, end), from, 10))
                .map(listed -> listed.timer().step())
                .collectList()
                .block();
    }

    @Test
    void a_timer_comes_back_as_it_was_stored() {
        Timer planned = planned().get(0);

        timers().plan(List.of(planned)).block();

        assertThat(timers().of(ASSIGNMENT).map(Seen::timer).collectList().block())
                .containsExactly(planned);
    }

    private Integer plan() {
        return timers().plan(planned()).block();
    }

    private static List<Timer> planned() {
        Watch watch = Samples.watch();
        return Samples.ladder().plan(watch, Samples.CALENDAR).stream()
                .map(step -> Timer.planned(watch, step, Samples.ORIGIN))
                .toList();
    }

    private static Claim claim(Instant city) {
        return new Claim(1, city, MACHINE, MACHINE.plusSeconds(60));
    }

    private void fire(Step step) {
        Seen seen = seen(step);
        Recipient officer = new Recipient("o-hn-ct-1", "hn-ct", Audience.OFFICER, 0);
        List<Delivery> deliveries = List.of(Delivery.to(officer, seen.timer().id()));
        timers().save(seen, seen.timer().fired(deliveries, claim(seen.timer().dueAt())))
                .block();
    }

    private void settle(Step step, @Nullable String refusal) {
        timers().change(one(step).id(), timer -> {
                    Delivery delivery = timer.deliveries().get(0);
                    Attempt attempt = new Attempt(delivery.id(), "MAIL", refusal);
                    Settling at = new Settling(timer.dueAt(), MACHINE, BACKOFF);
                    return Optional.of(timer.settled(List.of(attempt), at));
                })
                .block();
    }

    private List<Step> steps() {
        return timers().of(ASSIGNMENT)
                .map(seen -> seen.timer().step())
                .collectList()
                .block();
    }

    private Seen seen(Step step) {
        return timers().of(ASSIGNMENT)
                .filter(seen -> seen.timer().step() == step)
                .blockFirst();
    }

    private Timer one(Step step) {
        return seen(step).timer();
    }

    private List<Seen> due(Instant city) {
        return due(city, MACHINE);
    }

    private List<Seen> due(Instant city, Instant machine) {
        return timers().due(EVERY_SHARD, new Now(city, machine), 100)
                .collectList()
                .block();
    }

    private List<Seen> left(long before) {
        return timers().left(seen(Step.ASSIGNED).shard(), before, 10)
                .collectList()
                .block();
    }

    private Backlog backlog(Instant city) {
        return timers().backlog(new Now(city, MACHINE)).block();
    }

    private List<Listed> fired(@Nullable String recipient, @Nullable String from, int limit) {
        return timers().fired(new Timers.Query(recipient, null, from, limit))
                .collectList()
                .block();
    }
}
