package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.local;
import static vn.namro.notification.Samples.officer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Ending;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.delivery.domain.Letter;

class FireTimersTest {

    private final Firing firing = new Firing(ISSUED, Samples.ladder(), Samples.CALENDAR, 100);
    private final Post post = firing.post;
    private Watch watch;

    @BeforeEach
    void an_issue_was_handed_over() {
        Watch fresh = Watch.over(Samples.ISSUE, "HN-261123-7K3M9Q", "Mất điện nhiều lần");
        watch = firing.turn(fresh, before -> Turns.issued(before, Samples.handover()));
    }

    @Test
    void nothing_fires_before_it_is_due_and_it_fires_at_that_very_moment() {
        firing.round();
        firing.city.set(local("2026-11-24T09:00").minusMillis(1));
        assertThat(firing.round()).isZero();
        assertThat(post.kinds()).containsExactly("ASSIGNED");

        firing.pass(Duration.ofMillis(1));
        firing.round();

        assertThat(post.kinds()).containsExactly("ASSIGNED", "ACCEPTANCE_DUE", "ACCEPTANCE_DUE");
        assertThat(firing.counts.lateness).allMatch(late -> !late.isNegative()).hasSize(3);
    }

    @Test
    void what_fired_and_was_sent_does_not_fire_again() {
        firing.round();
        firing.pass(Firing.HOLD.plusSeconds(1));

        assertThat(firing.round()).isZero();
        assertThat(post.letters).hasSize(1);
    }

    @Test
    void timers_of_an_older_generation_do_nothing_even_if_nobody_cancelled_them() {
        Watch next = Turns.issued(watch, Samples.handover());
        firing.planning.turned(watch, before -> next, Samples.ORIGIN).block();
        firing.watches.put(next);

        firing.until(local("2026-12-08T08:00"));

        assertThat(post.to("o-hn-ct-1")).containsOnlyOnce("ASSIGNED");
        assertThat(firing.timer(Step.DUE, 1).status()).isEqualTo(Timer.Status.CANCELLED);
        assertThat(firing.timer(Step.DUE, 2).status()).isEqualTo(Timer.Status.SENT);
        assertThat(firing.passed(Duty.HANDLING)).containsExactly(DUE);
    }

    @Test
    void a_message_that_its_channel_never_took_is_not_sent_once_the_issue_is_in_other_hands() {
        post.fail = true;
        firing.round();
        firing.turn(watch, before -> Turns.left(before, ISSUED.plusSeconds(1), Ending.TRANSFERRED, null));
        post.fail = false;
        firing.pass(Duration.ofMinutes(5));
        firing.rounds();

        assertThat(post.kinds()).containsExactly("FAREWELL");
        assertThat(firing.timer(Step.ASSIGNED, 1).deliveries())
                .extracting(Delivery::status)
                .containsExactly(Delivery.Status.CANCELLED);
    }

    @Test
    void a_timer_whose_watch_is_not_stored_yet_waits_for_it() {
        Watch next = Turns.issued(watch, Samples.handover());
        firing.planning.turned(watch, before -> next, Samples.ORIGIN).block();
        firing.round();
        assertThat(firing.timer(Step.ASSIGNED, 2).status()).isEqualTo(Timer.Status.PLANNED);

        firing.watches.put(next);
        firing.pass(Duration.ofSeconds(2));
        firing.round();

        assertThat(firing.timer(Step.ASSIGNED, 2).status()).isEqualTo(Timer.Status.SENT);
    }

    @Test
    void a_channel_that_is_down_delays_and_does_not_lose() {
        Instant start = firing.machine.instant();
        post.fail = true;
        firing.round();
        Timer delayed = firing.timer(Step.ASSIGNED, 1);
        assertThat(delayed.status()).isEqualTo(Timer.Status.FIRED);
        assertThat(delayed.againAt()).isEqualTo(start.plusSeconds(1));
        assertThat(delayed.lastError()).contains("IOException: down");

        firing.pass(Duration.ofSeconds(1));
        firing.round();
        assertThat(firing.timer(Step.ASSIGNED, 1).againAt()).isEqualTo(start.plusSeconds(3));

        post.fail = false;
        firing.pass(Duration.ofSeconds(2));
        firing.round();

        assertThat(post.kinds()).containsExactly("ASSIGNED");
        assertThat(firing.timer(Step.ASSIGNED, 1).deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isEqualTo(3);
            assertThat(delivery.sentAt()).isEqualTo(firing.city.instant());
            assertThat(delivery.history()).extracting(Delivery.Tried::channel).containsExactly("MAIL", "MAIL", "MAIL");
            assertThat(delivery.history())
                    .extracting(Delivery.Tried::refusal)
                    .containsExactly("IOException: down", "IOException: down", null);
        });
        assertThat(firing.counts.refused).isEqualTo(2);
    }

    @Test
    void the_record_of_attempts_keeps_the_last_ones_only() {
        post.fail = true;
        for (int i = 0; i < 30; i++) {
            firing.round();
            firing.pass(Duration.ofMinutes(1));
        }

        assertThat(firing.timer(Step.ASSIGNED, 1).deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isEqualTo(30);
            assertThat(delivery.history()).hasSize(20);
            assertThat(delivery.history().get(19).at())
                    .isEqualTo(firing.city.instant().minusSeconds(60));
        });
    }

    @Test
    void however_fast_the_citys_time_runs_pauses_are_the_machines() {
        post.fail = true;
        firing.round();
        post.fail = false;
        firing.city.set(local("2026-11-23T17:00"));

        assertThat(firing.round()).isZero();

        firing.machine.advance(Duration.ofSeconds(1));
        firing.round();
        assertThat(post.kinds()).containsExactly("ASSIGNED");
    }

    @Test
    void one_recipients_failure_does_not_repeat_the_others_message() {
        firing.round();
        firing.city.set(local("2026-11-24T09:00"));
        post.failFor = "o-hn-ct-lead";
        firing.rounds();
        post.failFor = "";
        firing.pass(Duration.ofSeconds(5));
        firing.rounds();

        assertThat(post.letters.stream().filter(letter -> letter.kind().equals("ACCEPTANCE_DUE")))
                .extracting(letter -> letter.to().officerId())
                .containsExactly("o-hn-ct-1", "o-hn-ct-lead");
    }

    @Test
    void a_missing_recipient_is_skipped_upward_and_counted() {
        firing.directory = Samples.directory(List.of(officer("o-hn-ct-head", "hn-ct", Position.HEAD)));
        waitForTheDirectory();

        assertThat(post.letters).extracting(letter -> letter.to().officerId()).containsExactly("o-hn-ct-head");
        assertThat(firing.counts.missing).isEqualTo(2);
    }

    /** Until it is given up that the directory will hear of whoever is unknown. */
    private void waitForTheDirectory() {
        for (int round = 0; round < 7; round++) {
            firing.round();
            firing.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void just_after_the_first_start_a_letter_waits_until_the_directory_has_heard_of_its_recipient() {
        firing.directory = Samples.directory(List.of(officer("o-hn-ct-head", "hn-ct", Position.HEAD)));
        firing.round();
        assertThat(post.letters).isEmpty();
        assertThat(firing.counts.missing).isZero();

        firing.directory = Samples.directory();
        firing.pass(Duration.ofSeconds(5));
        firing.round();
        assertThat(post.letters).extracting(letter -> letter.to().officerId()).containsExactly("o-hn-ct-1");
    }

    @Test
    void with_nobody_at_all_to_write_to_it_is_counted_and_tried_again() {
        firing.directory = Samples.directory(List.of());
        waitForTheDirectory();
        assertThat(firing.counts.missing).isEqualTo(1);
        assertThat(firing.timer(Step.ASSIGNED, 1).lastError()).contains("nobody");

        firing.directory = Samples.directory();
        firing.pass(Duration.ofMinutes(5));
        firing.round();

        assertThat(post.kinds()).containsExactly("ASSIGNED");
    }

    @Test
    void an_owner_of_an_older_epoch_cannot_take_what_a_newer_one_has() {
        post.fail = true;
        firing.roundOf(7);
        post.fail = false;
        firing.pass(Duration.ofSeconds(5));

        firing.roundOf(6);
        assertThat(post.letters).isEmpty();

        firing.roundOf(7);
        assertThat(post.letters).hasSize(1);
    }

    @Test
    void a_crash_between_firing_and_sending_repeats_the_same_delivery() {
        post.hang = true;
        firing.crashInARound();
        assertThat(firing.timer(Step.ASSIGNED, 1).status()).isEqualTo(Timer.Status.FIRED);
        assertThat(firing.round()).isZero();

        post.hang = false;
        firing.pass(Firing.HOLD);
        firing.round();

        assertThat(post.letters)
                .extracting(Letter::messageId)
                .hasSize(2)
                .containsOnly(post.letters.get(0).messageId());
        assertThat(firing.timer(Step.ASSIGNED, 1).status()).isEqualTo(Timer.Status.SENT);
    }

    @Test
    void what_a_dead_owner_took_goes_out_at_once_under_its_heir_as_the_same_letter() {
        post.hang = true;
        firing.crashInARound();
        post.hang = false;

        firing.roundOf(2);

        assertThat(post.letters)
                .extracting(Letter::messageId)
                .hasSize(2)
                .containsOnly(post.letters.get(0).messageId());
        assertThat(firing.timer(Step.ASSIGNED, 1).status()).isEqualTo(Timer.Status.SENT);
        assertThat(firing.roundOf(2)).isZero();
    }

    @Test
    void what_an_owner_took_that_gave_its_shard_up_alive_is_left_to_it() {
        post.hang = true;
        firing.crashInARound();
        post.hang = false;

        assertThat(firing.roundOf(2, false)).isZero();
        assertThat(post.letters).hasSize(1);
    }

    @Test
    void a_pause_after_a_refusal_is_kept_by_the_heir_too() {
        post.fail = true;
        firing.round();
        post.fail = false;

        assertThat(firing.roundOf(2)).isZero();
        firing.pass(Duration.ofSeconds(1));
        firing.roundOf(2);

        assertThat(post.letters).hasSize(1);
    }

    @Test
    void an_operator_has_a_message_sent_again_as_the_same_message() {
        firing.round();
        String id = firing.timer(Step.ASSIGNED, 1).deliveries().get(0).id();

        assertThat(new FindDeliveries(firing.timers, firing.machine).repeat(id).block())
                .extracting(Delivery::status)
                .isEqualTo(Delivery.Status.WAITING);
        firing.round();

        assertThat(post.letters)
                .extracting(Letter::messageId)
                .hasSize(2)
                .containsOnly(post.letters.get(0).messageId());
        assertThat(firing.counts.lateness).hasSize(1);
    }
}
