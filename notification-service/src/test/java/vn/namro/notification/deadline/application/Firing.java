package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.CITY_OFFICE;
import static vn.namro.notification.Samples.HANOI;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.deadline.application.FireTimers.Tenure;
import vn.namro.notification.deadline.domain.ladder.Audience;
import vn.namro.notification.deadline.domain.ladder.Ladder;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.letter.Briefing;
import vn.namro.notification.deadline.domain.timer.Addressees;
import vn.namro.notification.deadline.domain.timer.Backoff;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.domain.LetterWriter;
import vn.namro.notification.inbox.application.InMemoryInboxItems;
import vn.namro.notification.preference.application.InMemoryPreferences;
import vn.namro.testing.SettableClock;

/** Planning and firing over stores in memory, with the city's time and the machine's set by the test. */
final class Firing {

    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    static final Duration HOLD = Duration.ofMinutes(2);

    final SettableClock city;
    final SettableClock machine = SettableClock.at(Instant.parse("2030-01-01T00:00:00Z"));
    final InMemoryTimers timers = new InMemoryTimers();
    final InMemoryWatches watches = new InMemoryWatches();
    final Post post = new Post();
    final InMemoryInboxItems inbox = new InMemoryInboxItems();
    final InMemoryPreferences preferences = new InMemoryPreferences();
    final Counts counts = new Counts();
    Directory directory = Samples.directory();
    final PlanReminders planning;
    private final FireTimers firing;

    Firing(Instant start, Ladder ladder, WorkingCalendar calendar, int batch) {
        this.city = SettableClock.at(start);
        Times times = new Times(city, machine, HANOI);
        this.planning = new PlanReminders(ladder, () -> Mono.just(calendar), timers);
        DeliverNotice notices = new DeliverNotice(
                new LetterWriter(HANOI, "http://127.0.0.1/issues/{trackingCode}"), post, inbox, preferences, HANOI);
        SendLetters letters = new SendLetters(
                timers,
                () -> Mono.fromSupplier(() -> directory),
                notices,
                counts,
                Trails.NONE,
                new Briefing(HANOI),
                times,
                new OpenLetters(1_000, HOLD.dividedBy(2)),
                BACKOFF);
        this.firing = new FireTimers(
                timers,
                watches,
                () -> Mono.fromSupplier(() -> directory),
                planning,
                letters,
                counts,
                Trails.NONE,
                new Addressees(CITY_OFFICE),
                times,
                new FireTimers.Settings(batch, HOLD, BACKOFF));
    }

    /** Takes a turn of a watch, as an event would. */
    Watch turn(Watch before, UnaryOperator<Watch> turn) {
        Watch after =
                planning.turned(before, turn, Samples.ORIGIN).blockOptional().orElseThrow();
        watches.put(after);
        planning.cancelIdle(before, after).block();
        return after;
    }

    int round() {
        return roundOf(1);
    }

    int roundOf(long epoch) {
        return roundOf(epoch, true);
    }

    int roundOf(long epoch, boolean inherited) {
        return firing.round(List.of(new Tenure(0, epoch, inherited)))
                .blockOptional()
                .orElse(0);
    }

    void crashInARound() {
        firing.round(List.of(new Tenure(0, 1, true))).subscribe().dispose();
    }

    void rounds() {
        for (int i = 0; round() > 0; i++) {
            assertThat(i).as("rounds until nothing is due").isLessThan(500);
        }
    }

    /** Lets both times pass, as they do. */
    void pass(Duration time) {
        city.advance(time);
        machine.advance(time);
    }

    /** Goes from one planned moment to the next until a moment, firing at each. */
    void until(Instant end) {
        for (Instant next = next(); !next.isAfter(end); next = next()) {
            if (next.isAfter(city.instant())) {
                machine.advance(Duration.between(city.instant(), next));
                city.set(next);
            }
            rounds();
        }
        city.set(end);
    }

    private Instant next() {
        return timers.next(List.of(0), Watch.NEVER).blockOptional().orElse(Instant.MAX);
    }

    Timer timer(Step step, int generation) {
        return timers.all().stream()
                .filter(timer -> timer.step() == step && timer.generation() == generation)
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " of generation " + generation + " was not planned"));
    }

    List<Instant> passed(Duty duty) {
        return timers.all().stream()
                .filter(timer -> timer.step() == Step.LIMIT && timer.status() == Timer.Status.SENT)
                .filter(timer -> timer.hook().duty() == duty)
                .map(Timer::firedAt)
                .sorted()
                .toList();
    }

    /** Counts in memory. */
    static final class Counts implements Measurements {

        final List<Duration> lateness = new ArrayList<>();
        int refused;
        int missing;

        @Override
        public void sent(String channel, Step step, Duration late) {
            lateness.add(late);
        }

        @Override
        public void refused(String channel, Step step) {
            refused++;
        }

        @Override
        public void recipientsMissing(Step step, Audience from, int levels) {
            missing += levels;
        }

        @Override
        public void digested(int messages) {
            assertThat(messages).isPositive();
        }
    }
}
