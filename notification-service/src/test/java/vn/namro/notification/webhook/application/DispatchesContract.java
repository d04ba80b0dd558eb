package vn.namro.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.notification.webhook.application.Dispatches.Seen;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Schedule;

/** What every place of messages does. */
public abstract class DispatchesContract {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00.123Z");
    private static final List<Integer> ALL = IntStream.range(0, 64).boxed().toList();

    private Dispatches dispatches = new InMemoryDispatches();

    protected abstract Dispatches open();

    @BeforeEach
    void openAnew() {
        dispatches = open();
    }

    @Test
    void a_message_is_there_once_and_comes_back_as_it_was_stored() {
        Dispatch told = message("msg_1", "wh_1", MONDAY).failed("HTTP 503", MONDAY, Schedule.STANDARD, 0.5);

        assertThat(dispatches.add(told).block()).isTrue();
        assertThat(dispatches.add(message("msg_1", "wh_2", MONDAY)).block()).isFalse();
        assertThat(dispatches.find("msg_1").block()).isEqualTo(new Seen(told, 1));
        assertThat(dispatches.find("none").blockOptional()).isEmpty();
    }

    @Test
    void what_waits_longest_is_due_first_and_nothing_before_its_time() {
        add(message("msg_b", "wh_1", MONDAY.plusMillis(1)));
        add(message("msg_a", "wh_1", MONDAY.plusMillis(2)));
        add(message("msg_c", "wh_1", MONDAY));

        assertThat(due(MONDAY.minusMillis(1), 10)).isEmpty();
        assertThat(due(MONDAY, 10)).containsExactly("msg_c");
        assertThat(due(MONDAY.plusMillis(2), 10)).containsExactly("msg_c", "msg_b", "msg_a");
        assertThat(due(MONDAY.plusMillis(2), 2)).containsExactly("msg_c", "msg_b");
        assertThat(dispatches.due(List.of(), MONDAY, 10).collectList().block()).isEmpty();
    }

    @Test
    void what_is_held_is_due_again_when_its_hold_is_over() {
        add(message("msg_1", "wh_1", MONDAY));
        Seen seen = dispatches.find("msg_1").block();
        Seen held = dispatches
                .save(seen, seen.dispatch().held(MONDAY.plusSeconds(60)))
                .block();

        assertThat(due(MONDAY.plusSeconds(59), 10)).isEmpty();
        assertThat(due(MONDAY.plusSeconds(60), 10)).containsExactly("msg_1");
        assertThat(dispatches.find("msg_1").block()).isEqualTo(held);
    }

    @Test
    void a_change_succeeds_only_upon_what_was_seen() {
        add(message("msg_1", "wh_1", MONDAY));
        Seen seen = dispatches.find("msg_1").block();

        assertThat(dispatches
                        .save(seen, seen.dispatch().delivered("HTTP 204", MONDAY))
                        .blockOptional())
                .isPresent();
        assertThat(dispatches.save(seen, seen.dispatch().stopped()).blockOptional())
                .isEmpty();
        assertThat(dispatches.find("msg_1").block().dispatch().status()).isEqualTo(Dispatch.Status.DELIVERED);
    }

    @Test
    void what_is_over_waits_no_more_and_can_be_repeated() {
        add(message("msg_1", "wh_1", MONDAY));
        add(message("msg_2", "wh_1", MONDAY));
        Seen seen = dispatches.find("msg_1").block();
        Seen over = dispatches
                .save(seen, seen.dispatch().delivered("HTTP 204", MONDAY))
                .block();

        assertThat(dispatches.waiting().block()).isEqualTo(1);
        assertThat(due(MONDAY.plus(Duration.ofDays(9)), 10)).containsExactly("msg_2");

        dispatches.save(over, over.dispatch().repeated(MONDAY)).block();
        assertThat(dispatches.waiting().block()).isEqualTo(2);
    }

    @Test
    void the_messages_of_one_subscriber_are_listed_the_latest_first() {
        add(message("msg_1", "wh_1", MONDAY));
        add(message("msg_2", "wh_1", MONDAY.plusMillis(1)));
        add(message("msg_3", "wh_2", MONDAY));
        add(message("msg_4", "wh_1", MONDAY));

        assertThat(of("wh_1", 10)).containsExactly("msg_2", "msg_4", "msg_1");
        assertThat(of("wh_1", 1)).containsExactly("msg_2");
        assertThat(of("wh_9", 10)).isEmpty();
    }

    @Test
    void what_is_over_and_older_than_a_moment_can_be_removed_in_bounded_batches() {
        for (int i = 0; i < 3; i++) {
            add(message("msg_" + i, "wh_1", MONDAY.plusMillis(i)).stopped());
        }
        add(message("msg_new", "wh_1", MONDAY.plusSeconds(9)).stopped());
        add(message("msg_waits", "wh_1", MONDAY));
        Seen again = dispatches.find("msg_0").block();
        dispatches.save(again, again.dispatch().repeated(MONDAY)).block();

        assertThat(dispatches.forget(MONDAY, 10).block()).isZero();
        assertThat(dispatches.forget(MONDAY.plusSeconds(9), 1).block()).isEqualTo(1);
        assertThat(dispatches.forget(MONDAY.plusSeconds(9), 10).block()).isEqualTo(1);
        assertThat(of("wh_1", 10)).containsExactlyInAnyOrder("msg_new", "msg_waits", "msg_0");
    }

    private void add(Dispatch dispatch) {
        assertThat(dispatches.add(dispatch).block()).isTrue();
    }

    private static Dispatch message(String id, String subscription, Instant at) {
        return Dispatch.waiting(id, subscription, "missed", "{\"a\":\"ắ\"}", at);
    }

    private List<String> due(Instant now, int limit) {
        return dispatches
                .due(ALL, now, limit)
                .map(seen -> seen.dispatch().id())
                .collectList()
                .block();
    }

    private List<String> of(String subscription, int limit) {
        return dispatches
                .of(subscription, limit)
                .map(Dispatch::id)
                .collectList()
                .block();
    }
}
