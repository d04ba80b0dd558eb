package vn.namro.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.webhook.domain.SubscriptionTest.subscription;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.Endpoints.Answer;
import vn.namro.notification.webhook.application.Endpoints.Result;
import vn.namro.notification.webhook.application.SpreadEvent.Happening;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Schedule;
import vn.namro.notification.webhook.domain.Subscription;
import vn.namro.testing.SettableClock;

class SendDispatchesTest {

    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final Answer TAKEN = Answer.of(Result.TAKEN, "HTTP 204");
    private static final Answer DOWN = Answer.of(Result.REFUSED, "HTTP 503");

    private final SettableClock machine = SettableClock.at("2026-11-23T02:00:00Z");
    private final InMemorySubscriptions kept = new InMemorySubscriptions();
    private final InMemoryDispatches messages = new InMemoryDispatches();
    private final Subscriber subscriber = new Subscriber();
    private final List<String> disabled = new ArrayList<>();
    private final SpreadEvent spreading =
            new SpreadEvent(kept, messages, (subscription, event) -> subscription + event, machine);
    private final SendDispatches sending = new SendDispatches(
            kept,
            messages,
            subscriber,
            new WebhookMeasurements() {
                @Override
                public void sent(String type, Result result) {}

                @Override
                public void disabled() {
                    disabled.add("disabled");
                }
            },
            new SendDispatches.Settings(100, HOLD, Duration.ofDays(2), Schedule.STANDARD),
            machine,
            () -> 0.5);

    @BeforeEach
    void somebody_subscribed() {
        kept.add(subscription("wh_1", "hn-ct", "https://a.namro.invalid")).block();
    }

    @Test
    void an_event_that_comes_again_makes_no_second_message() {
        assertThat(missed("e-1", "hn-ct")).isEqualTo(1);
        assertThat(missed("e-1", "hn-ct")).isZero();
        assertThat(missed("e-2", "hn-xd")).isZero();
        rounds();

        assertThat(subscriber.got).containsExactly("wh_1e-1");
        assertThat(messages.only().status()).isEqualTo(Dispatch.Status.DELIVERED);
        assertThat(missed("e-1", "hn-ct")).isZero();
    }

    @Test
    void a_subscriber_that_is_down_delays_and_does_not_lose() {
        missed("e-1", "hn-ct");
        subscriber.answers.addAll(List.of(DOWN, DOWN));
        rounds();
        assertThat(subscriber.got).hasSize(1);
        machine.advance(Duration.ofSeconds(5));
        rounds();
        machine.advance(Duration.ofMinutes(5));
        rounds();

        assertThat(messages.only().status()).isEqualTo(Dispatch.Status.DELIVERED);
        assertThat(messages.only().history())
                .extracting(Dispatch.Tried::answer)
                .containsExactly("HTTP 503", "HTTP 503", "HTTP 204");
        assertThat(kept.find("wh_1").block().subscription().failingSince()).isNull();
    }

    @Test
    void after_days_without_success_it_is_disabled_once_and_what_waits_is_stopped() {
        for (int i = 0; i < 12; i++) {
            missed("e-" + i, "hn-ct");
            subscriber.answers.add(DOWN);
            rounds();
            machine.advance(Duration.ofHours(5));
            subscriber.answers.clear();
            subscriber.always = DOWN;
            rounds();
        }

        Subscription after = kept.find("wh_1").block().subscription();
        assertThat(after.status()).isEqualTo(Subscription.Status.DISABLED);
        assertThat(after.because()).isEqualTo("HTTP 503");
        assertThat(disabled).hasSize(1);
        assertThat(messages.all.values()).allMatch(seen -> seen.dispatch().status() == Dispatch.Status.STOPPED);
        assertThat(missed("later", "hn-ct")).isZero();
    }

    @Test
    void one_that_says_it_is_gone_gets_nothing_more() {
        missed("e-1", "hn-ct");
        missed("e-2", "hn-ct");
        subscriber.always = Answer.of(Result.GONE, "HTTP 410");
        rounds();
        machine.advance(Duration.ofHours(1));
        rounds();

        assertThat(kept.find("wh_1").block().subscription().because()).isEqualTo("HTTP 410");
        assertThat(subscriber.got).hasSizeLessThanOrEqualTo(2);
        assertThat(messages.all.values()).allMatch(seen -> seen.dispatch().againAt() == null);
    }

    @Test
    void what_was_not_tried_comes_again_after_the_pause_and_counts_as_no_attempt() {
        missed("e-1", "hn-ct");
        subscriber.answers.add(new Answer(Result.NOT_TRIED, "circuit open", Duration.ofSeconds(30)));
        rounds();
        assertThat(messages.only().attempts()).isZero();
        machine.advance(Duration.ofSeconds(30));
        rounds();

        assertThat(messages.only().attempts()).isEqualTo(1);
        assertThat(kept.find("wh_1").block().subscription().failingSince()).isNull();
    }

    @Test
    void an_attempt_that_a_crash_cut_off_is_made_again_under_the_same_id_once_its_hold_is_over() {
        missed("e-1", "hn-ct");
        subscriber.hangs = true;
        sending.round(List.of(0)).subscribe().dispose();
        subscriber.hangs = false;
        rounds();
        assertThat(subscriber.got).containsExactly("wh_1e-1");
        machine.advance(HOLD);
        rounds();

        assertThat(subscriber.got).containsExactly("wh_1e-1", "wh_1e-1");
        assertThat(messages.only().status()).isEqualTo(Dispatch.Status.DELIVERED);
    }

    @Test
    void two_owners_of_a_shard_do_not_both_send() {
        missed("e-1", "hn-ct");
        messages.changedBetween = true;
        rounds();

        assertThat(subscriber.got).isEmpty();
    }

    @Test
    void one_slow_system_with_much_to_get_does_not_keep_the_others_waiting() {
        for (int i = 100; i < 250; i++) {
            missed("e-" + i, "hn-ct");
        }
        machine.advance(Duration.ofSeconds(1));
        kept.add(subscription("wh_2", "hn-xd", "https://b.namro.invalid")).block();
        missed("urgent", "hn-xd");
        subscriber.takes = Duration.ofSeconds(6);

        sending.round(List.of(0)).block();
        sending.round(List.of(0)).block();
        sending.round(List.of(0)).block();

        assertThat(subscriber.got).contains("wh_2urgent").hasSizeLessThan(10);
        subscriber.takes = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            machine.advance(Duration.ofSeconds(1));
            rounds();
        }
        assertThat(subscriber.got).hasSize(151).doesNotHaveDuplicates();
    }

    private int missed(String event, String agency) {
        return spreading
                .spread(new Happening(event, "missed", "{}", new Dispatch.Origin("call-17", null)), List.of(agency))
                .blockOptional()
                .orElse(0);
    }

    private void rounds() {
        for (int i = 0; i < 5; i++) {
            sending.round(List.of(0)).block();
        }
    }

    private final class Subscriber implements Endpoints {

        private final List<String> got = new ArrayList<>();
        private final Deque<Answer> answers = new ArrayDeque<>();
        private Answer always = TAKEN;
        private boolean hangs;
        private Duration takes = Duration.ZERO;

        @Override
        public Mono<Answer> post(Subscription to, Dispatch message) {
            return Mono.defer(() -> {
                got.add(message.id());
                machine.advance(to.id().equals("wh_1") ? takes : Duration.ZERO);
                Answer next = answers.poll();
                return hangs ? Mono.never() : Mono.just(next == null ? always : next);
            });
        }
    }
}
