package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.CITY_OFFICE;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.HANOI;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.local;
import static vn.namro.notification.Samples.officer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.application.FireTimers.Tenure;
import vn.namro.notification.deadline.domain.Addressees;
import vn.namro.notification.deadline.domain.Backoff;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Step;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.Letter;
import vn.namro.notification.delivery.domain.LetterWriter;
import vn.namro.testing.SettableClock;

class FireTimersTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final SettableClock clock = SettableClock.at(ISSUED);
    private final InMemoryTimers timers = new InMemoryTimers();
    private final InMemoryWatches watches = new InMemoryWatches();
    private final Post post = new Post();
    private final Counts counts = new Counts();
    private Directory directory = Samples.directory();
    private final FireTimers firing = firing();

    @BeforeEach
    void an_issue_was_handed_over() {
        Watch watch = Samples.watch();
        plan(watch);
        watches.put(watch);
    }

    @Test
    void nothing_fires_before_it_is_due_and_it_fires_at_that_very_moment() {
        round();
        clock.set(local("2026-11-24T09:00").minusMillis(1));
        assertThat(round()).isZero();
        assertThat(post.kinds()).containsExactly("ASSIGNED");

        clock.advance(Duration.ofMillis(1));
        round();

        assertThat(post.kinds()).containsExactly("ASSIGNED", "ACCEPTANCE_DUE", "ACCEPTANCE_DUE");
        assertThat(counts.lateness).allMatch(late -> !late.isNegative()).hasSize(3);
    }

    @Test
    void what_fired_and_was_sent_does_not_fire_again() {
        round();
        clock.advance(HOLD.plusSeconds(1));

        assertThat(round()).isZero();
        assertThat(post.letters).hasSize(1);
    }

    @Test
    void timers_of_an_older_generation_do_nothing() {
        Watch next = Samples.watch().handedOver(Samples.handover());
        plan(next);
        watches.put(next);

        clock.set(DUE);
        rounds();

        assertThat(post.kinds()).containsOnlyOnce("ASSIGNED");
        assertThat(timer(Step.DUE, 1).status()).isEqualTo(Timer.Status.CANCELLED);
        assertThat(timer(Step.DUE, 2).status()).isEqualTo(Timer.Status.SENT);
    }

    @Test
    void a_message_that_its_channel_never_took_is_not_sent_once_the_issue_is_in_other_hands() {
        post.fail = true;
        round();
        watches.put(Samples.watch().handedOver(Samples.handover()));
        post.fail = false;
        clock.advance(Duration.ofMinutes(5));
        round();

        assertThat(post.letters).isEmpty();
        assertThat(timer(Step.ASSIGNED, 1).deliveries())
                .extracting(Delivery::status)
                .containsExactly(Delivery.Status.CANCELLED);
    }

    @Test
    void a_timer_whose_watch_is_not_stored_yet_waits_for_it() {
        Watch next = Samples.watch().handedOver(Samples.handover());
        plan(next);
        round();
        assertThat(timer(Step.ASSIGNED, 2).status()).isEqualTo(Timer.Status.PLANNED);

        watches.put(next);
        clock.advance(Duration.ofSeconds(2));
        round();

        assertThat(timer(Step.ASSIGNED, 2).status()).isEqualTo(Timer.Status.SENT);
    }

    @Test
    void a_channel_that_is_down_delays_and_does_not_lose() {
        post.fail = true;
        round();
        Timer delayed = timer(Step.ASSIGNED, 1);
        assertThat(delayed.status()).isEqualTo(Timer.Status.FIRED);
        assertThat(delayed.nextAt()).isEqualTo(ISSUED.plusSeconds(1));
        assertThat(delayed.lastError()).contains("IOException: down");

        clock.advance(Duration.ofSeconds(1));
        round();
        assertThat(timer(Step.ASSIGNED, 1).nextAt()).isEqualTo(ISSUED.plusSeconds(3));

        post.fail = false;
        clock.advance(Duration.ofSeconds(2));
        round();

        assertThat(post.kinds()).containsExactly("ASSIGNED");
        assertThat(timer(Step.ASSIGNED, 1).deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isEqualTo(3);
            assertThat(delivery.sentAt()).isEqualTo(clock.instant());
        });
        assertThat(counts.refused).isEqualTo(2);
    }

    @Test
    void one_recipients_failure_does_not_repeat_the_others_message() {
        clock.set(local("2026-11-24T09:00"));
        post.failFor = "o-hn-ct-lead";
        rounds();
        post.failFor = "";
        clock.advance(Duration.ofSeconds(5));
        rounds();

        assertThat(post.letters.stream().filter(letter -> letter.kind().equals("ACCEPTANCE_DUE")))
                .extracting(letter -> letter.to().officerId())
                .containsExactly("o-hn-ct-1", "o-hn-ct-lead");
    }

    @Test
    void a_missing_recipient_is_skipped_upward_and_counted() {
        directory = Samples.directory(List.of(officer("o-hn-ct-head", "hn-ct", Position.HEAD)));
        round();

        assertThat(post.letters).extracting(letter -> letter.to().officerId()).containsExactly("o-hn-ct-head");
        assertThat(counts.missing).isEqualTo(2);
    }

    @Test
    void with_nobody_at_all_to_write_to_it_is_counted_and_tried_again() {
        directory = Samples.directory(List.of());
        round();
        assertThat(counts.missing).isEqualTo(1);
        assertThat(timer(Step.ASSIGNED, 1).lastError()).contains("nobody");

        directory = Samples.directory();
        clock.advance(Duration.ofSeconds(1));
        round();

        assertThat(post.kinds()).containsExactly("ASSIGNED");
    }

    @Test
    void an_owner_of_an_older_epoch_cannot_take_what_a_newer_one_has() {
        post.fail = true;
        firing.round(List.of(new Tenure(0, 7))).block();
        post.fail = false;
        clock.advance(Duration.ofSeconds(5));

        firing.round(List.of(new Tenure(0, 6))).block();
        assertThat(post.letters).isEmpty();

        firing.round(List.of(new Tenure(0, 7))).block();
        assertThat(post.letters).hasSize(1);
    }

    @Test
    void a_crash_between_firing_and_sending_repeats_the_same_delivery() {
        post.hang = true;
        firing.round(List.of(new Tenure(0, 1))).subscribe().dispose();
        assertThat(timer(Step.ASSIGNED, 1).status()).isEqualTo(Timer.Status.FIRED);
        assertThat(round()).isZero();

        post.hang = false;
        clock.advance(HOLD);
        round();

        assertThat(post.letters)
                .extracting(Letter::messageId)
                .hasSize(2)
                .containsOnly(post.letters.get(0).messageId());
        assertThat(timer(Step.ASSIGNED, 1).status()).isEqualTo(Timer.Status.SENT);
    }

    @Test
    void an_operator_has_a_message_sent_again_as_the_same_message() {
        round();
        String id = timer(Step.ASSIGNED, 1).deliveries().get(0).id();

        assertThat(new FindDeliveries(timers, clock).repeat(id).block())
                .extracting(Delivery::status)
                .isEqualTo(Delivery.Status.WAITING);
        round();

        assertThat(post.letters)
                .extracting(Letter::messageId)
                .hasSize(2)
                .containsOnly(post.letters.get(0).messageId());
        assertThat(counts.lateness).hasSize(1);
    }

    private void plan(Watch watch) {
        timers.plan(watch.plan(Samples.ladder(), Samples.CALENDAR)
                        .map(step -> Timer.planned(watch, step, Samples.ORIGIN))
                        .toList())
                .block();
    }

    private int round() {
        Integer changed = firing.round(List.of(new Tenure(0, 1))).block();
        return changed == null ? 0 : changed;
    }

    private void rounds() {
        for (int i = 0; i < 10 && round() > 0; i++) {
            assertThat(i).as("rounds until nothing is due").isLessThan(9);
        }
    }

    private Timer timer(Step step, int generation) {
        return timers.of(Samples.ASSIGNMENT)
                .filter(timer -> timer.step() == step && timer.generation() == generation)
                .next()
                .blockOptional()
                .orElseThrow();
    }

    private FireTimers firing() {
        DeliverNotice notices =
                new DeliverNotice(new LetterWriter(HANOI, "http://127.0.0.1/issues/{trackingCode}"), post);
        return new FireTimers(
                timers,
                watches,
                () -> Mono.fromSupplier(() -> directory),
                new AttemptDelivery(timers, notices, counts, clock, BACKOFF),
                counts,
                new Addressees(CITY_OFFICE),
                clock,
                new FireTimers.Settings(100, HOLD, BACKOFF, HANOI));
    }

    /** A channel that remembers, fails or hangs as it is told. */
    private static final class Post implements Mail {

        private final List<Letter> letters = new ArrayList<>();
        private boolean fail;
        private boolean hang;
        private String failFor = "";

        @Override
        public Mono<Void> handOver(Letter letter) {
            return Mono.defer(() -> {
                if (fail || letter.to().officerId().equals(failFor)) {
                    return Mono.error(new IOException("down"));
                }
                letters.add(letter);
                return hang ? Mono.never() : Mono.empty();
            });
        }

        List<String> kinds() {
            return letters.stream().map(Letter::kind).toList();
        }
    }

    /** Counts in memory. */
    private static final class Counts implements Measurements {

        private final List<Duration> lateness = new ArrayList<>();
        private int refused;
        private int missing;

        @Override
        public void sent(String channel, Step step, Duration late) {
            lateness.add(late);
        }

        @Override
        public void refused(String channel, Step step) {
            refused++;
        }

        @Override
        public void recipientsMissing(int levels) {
            missing += levels;
        }
    }
}
