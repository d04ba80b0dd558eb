package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.HANOI;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Ending;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Pause;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.delivery.domain.Letter;

/** What holds of many issues at once, whatever happens to each: through weekends, Tết and a make-up Saturday. */
class ManyDeadlinesTest {

    private static final WorkingCalendar TET = WorkingCalendar.builder("tet", HANOI)
            .week(WeeklyHours.mondayToFriday(Interval.of("08:00", "12:00"), Interval.of("13:00", "17:00")))
            .days(Stream.concat(
                            IntStream.rangeClosed(4, 10).mapToObj(day -> day(day, SpecialDay.Kind.HOLIDAY)),
                            Stream.of(day(20, SpecialDay.Kind.SWAP_WORK)))
                    .toList())
            .build();
    private static final Instant START = local("2027-01-25T08:00");

    private static SpecialDay day(int day, SpecialDay.Kind kind) {
        return new SpecialDay(LocalDate.of(2027, 2, day), kind, SpecialDay.Status.OFFICIAL, "Tết", List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_reminder_goes_before_its_time_or_twice_and_none_outside_working_hours_except_urgent_ones(long seed) {
        Firing firing = lives(new Random(seed));

        List<Timer> sent = firing.timers.all().stream()
                .filter(timer -> !timer.deliveries().isEmpty())
                .toList();
        assertThat(sent).hasSizeGreaterThan(100);
        assertThat(sent).allSatisfy(timer -> {
            assertThat(timer.deliveries()).extracting(Delivery::sentAt).allMatch(at -> !at.isBefore(timer.dueAt()));
            assertThat(timer.deliveries()).allMatch(delivery -> delivery.attempts() == 1);
            assertThat(timer.task().urgent() || TET.isOpen(timer.dueAt()))
                    .as("%s at %s", timer.id(), timer.dueAt())
                    .isTrue();
        });
        assertThat(firing.post.letters).extracting(Letter::messageId).doesNotHaveDuplicates();
        assertThat(firing.counts.lateness).allMatch(Duration.ZERO::equals);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void at_the_end_everything_planned_is_sent_or_cancelled(long seed) {
        Firing firing = lives(new Random(seed));

        assertThat(firing.timers.all()).allMatch(timer -> timer.status().isFinal());
        assertThat(firing.timers.all().stream().filter(timer -> timer.status() == Timer.Status.CANCELLED))
                .allMatch(timer -> timer.lastError() != null);
    }

    @Test
    void after_a_downtime_one_person_gets_one_letter_for_all_that_fell_due() {
        Firing firing = new Firing(ISSUED, Samples.ladder(), Samples.CALENDAR, 7);
        for (int i = 0; i < 40; i++) {
            issue(firing, i, Samples.handover());
        }
        firing.city.set(local("2026-12-09T10:00"));
        firing.rounds();

        assertThat(firing.post.to("o-hn-ct-1")).containsExactly("DIGEST");
        assertThat(firing.post.to("o-hn-ct-lead")).containsExactly("DIGEST");
        Stream<Delivery> toOfficer = firing.timers.all().stream()
                .flatMap(timer -> timer.deliveries().stream())
                .filter(delivery -> delivery.recipientId().equals("o-hn-ct-1"));
        assertThat(toOfficer)
                .hasSize(40 * 6)
                .allMatch(Delivery::hasBeenSent)
                .extracting(Delivery::letterId)
                .containsOnly(firing.timers.all().stream()
                        .flatMap(timer -> timer.deliveries().stream())
                        .filter(delivery -> delivery.recipientId().equals("o-hn-ct-1"))
                        .findFirst()
                        .orElseThrow()
                        .letterId());
    }

    @Test
    void urgent_ones_go_each_by_itself() {
        Firing firing = new Firing(ISSUED, Samples.ladder(), Samples.CALENDAR, 100);
        Handover urgent = Samples.handover("URGENT", ISSUED, local("2026-11-24T09:00"), local("2026-11-24T14:00"));
        for (int i = 0; i < 5; i++) {
            issue(firing, i, urgent);
        }
        firing.rounds();

        assertThat(firing.post.to("o-hn-ct-1")).hasSize(5).containsOnly("ASSIGNED");
    }

    @Test
    void a_digest_that_is_refused_is_offered_again_as_the_same_letter_with_the_same_messages() {
        Firing firing = new Firing(ISSUED, Samples.ladder(), Samples.CALENDAR, 100);
        for (int i = 0; i < 5; i++) {
            issue(firing, i, Samples.handover());
        }
        firing.post.fail = true;
        firing.rounds();
        firing.post.fail = false;
        firing.pass(Duration.ofSeconds(1));
        issue(firing, 6, Samples.handover());
        firing.rounds();

        assertThat(firing.post.letters)
                .extracting(Letter::subject)
                .anyMatch(subject -> subject.contains("5 nhắc việc"));
        assertThat(firing.post.letters).hasSize(2).extracting(Letter::messageId).doesNotHaveDuplicates();
    }

    /** Fifty issues, each with a life of its own, until all are closed. */
    private static Firing lives(Random random) {
        Firing firing = new Firing(START, Samples.ladder(), TET, 20);
        Watch[] watches = new Watch[50];
        for (int hour = 0; hour < 24 * 30; hour++) {
            Instant now = START.plus(Duration.ofHours(hour)).plusSeconds(random.nextInt(3_000));
            firing.until(now);
            int which = random.nextInt(watches.length);
            Watch before = watches[which];
            watches[which] = before == null
                    ? issue(firing, which, handover(random, now))
                    : firing.turn(before, known -> turned(known, random, now));
        }
        Instant end = START.plus(Duration.ofDays(30)).plusSeconds(3_600);
        firing.until(end);
        for (Watch watch : watches) {
            if (watch != null) {
                firing.turn(watch, known -> Turns.closed(known, end));
            }
        }
        firing.until(end.plus(Duration.ofDays(120)));
        return firing;
    }

    private static Watch issue(Firing firing, int number, Handover handover) {
        Watch fresh = Watch.over("issue-" + number, "HN-" + number, "Vướng mắc " + number);
        return firing.turn(fresh, known -> Turns.issued(known, named(handover, "issue-" + number + ".1")));
    }

    private static Handover handover(Random random, Instant now) {
        String urgency = List.of("URGENT", "NORMAL", "NORMAL").get(random.nextInt(3));
        Instant acceptBy = TET.dueAfterWorkingTime(now, Duration.ofHours(8)).at();
        return Samples.handover(urgency, now, acceptBy, due(random, now));
    }

    private static Instant due(Random random, Instant now) {
        return TET.dueAfterWorkingDays(now, 1 + random.nextInt(10)).at();
    }

    private static Handover named(Handover handover, String id) {
        return new Handover(
                id,
                0,
                handover.issuedAt(),
                handover.person(),
                handover.task(),
                handover.responsibility(),
                handover.deadline(),
                handover.expectedResult(),
                handover.enterpriseName());
    }

    private static Watch turned(Watch watch, Random random, Instant now) {
        Handover held = watch.handover(watch.generation()).orElseThrow();
        Handover.Deadline old = held.deadline();
        Handover.Deadline next =
                new Handover.Deadline(old.urgency(), old.acceptBy(), null, due(random, now), "tet", false);
        String question = "q-" + watch.generation();
        if (watch.status() == Watch.Status.PAUSED) {
            Pause open =
                    watch.chronicle().pauses().get(watch.chronicle().pauses().size() - 1);
            return Turns.resumed(watch, open.requestId(), now, "ANSWERED", 60, next);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> Turns.accepted(watch, now, old);
            case 2 ->
                Turns.paused(
                        watch,
                        new Pause(held.assignmentId(), question, now, now.plus(Duration.ofDays(5)), null, null, 0));
            case 3 -> Turns.extended(watch, now, "chờ", old.dueAt(), next);
            case 4 -> Turns.noted(watch, now, false);
            case 5 -> Turns.reported(watch, now, now.plus(Duration.ofDays(10)));
            case 6 ->
                Turns.issued(
                        Turns.left(watch, now, Ending.TRANSFERRED, null),
                        named(Samples.handover("NORMAL", now, next.dueAt(), next.dueAt()), held.assignmentId() + "x"));
            default ->
                Turns.officerChanged(
                        watch,
                        now,
                        new Handover.Person(
                                random.nextBoolean() ? "o-hn-ct-2" : "o-hn-ct-1",
                                "Mẫu",
                                held.person().agency()),
                        null);
        };
    }
}
