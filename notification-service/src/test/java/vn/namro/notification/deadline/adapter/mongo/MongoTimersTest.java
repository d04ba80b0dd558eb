package vn.namro.notification.deadline.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.namro.events.deadline.DeadlineEscalatedV1;
import vn.namro.events.deadline.DeadlineMissedV1;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.TimersContract;
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
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Outgoing;
import vn.namro.testing.SettableClock;

class MongoTimersTest extends TimersContract {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Instant AT = Samples.local("2026-12-08T08:00");
    private static final Claim CLAIM = new Claim(1, AT, AT, AT.plusSeconds(60));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AggregateStore<Timer> store =
            MongoForTests.stores(SettableClock.at(AT)).open("timers", Timer.class, TimerFields::of);
    private final MongoTimers timers = new MongoTimers(store, new Tally(metrics));

    @Override
    protected Timers timers() {
        return timers;
    }

    @Test
    void a_message_is_published_once_however_often_it_is_sent() {
        Timer timer = sent(Step.HALF_TIME, new Recipient("o-hn-ct-1", "hn-ct", Audience.OFFICER, 0));
        String delivery = timer.deliveries().get(0).id();
        timers.change(timer.id(), before -> before.repeated(delivery, AT)).block();
        settle(timer.id(), delivery);

        assertThat(published(ReminderSentV1.class)).singleElement().satisfies(event -> {
            assertThat(event.deliveryId()).isEqualTo(Samples.ASSIGNMENT + "/HALF_TIME/1/o-hn-ct-1");
            assertThat(event.sentAt()).isAfterOrEqualTo(event.plannedAt());
            assertThat(event.step()).isEqualTo("HALF_TIME");
        });
        assertThat(published(DeadlineEscalatedV1.class)).isEmpty();
    }

    @Test
    void a_limit_that_passes_is_published_with_the_write_that_says_so() {
        Timer limit = planned(Step.LIMIT, "HANDLING");
        timers.plan(List.of(limit)).block();
        timers.change(limit.id(), timer -> Optional.of(timer.passed(CLAIM))).block();

        assertThat(published(DeadlineMissedV1.class))
                .containsExactly(new DeadlineMissedV1(Samples.ISSUE, Samples.ASSIGNMENT, "HANDLING", Samples.DUE, AT));
    }

    @Test
    void somebody_above_who_hears_of_a_passed_limit_is_an_escalation_to_the_level_reached() {
        sent(Step.DUE, new Recipient("o-hn-ct-head", "hn-ct", Audience.AGENCY_LEAD, 1));

        assertThat(published(ReminderSentV1.class)).hasSize(1);
        assertThat(published(DeadlineEscalatedV1.class))
                .containsExactly(new DeadlineEscalatedV1(
                        Samples.ISSUE, Samples.ASSIGNMENT, "HANDLING", "AGENCY_HEAD", "o-hn-ct-head", "hn-ct", 1, AT));
    }

    @Test
    void what_was_planned_is_what_was_sent_or_cancelled_or_waits() {
        Watch watch = Samples.watch();
        List<Timer> all = Samples.ladder().plan(watch, Samples.CALENDAR).stream()
                .map(step -> Timer.planned(watch, step, Samples.ORIGIN))
                .toList();
        timers.plan(all).block();
        timers.plan(all).block();
        Timer sent = sent(Step.HALF_TIME, new Recipient("o-hn-ct-1", "hn-ct", Audience.OFFICER, 0));
        timers.of(Samples.ASSIGNMENT)
                .filter(seen -> seen.timer().step() == Step.ASSIGNED)
                .flatMap(seen -> timers.save(seen, seen.timer().cancelled("ACCEPTED", 0)))
                .blockLast();
        timers.change(
                        sent.id(),
                        before -> before.repeated(sent.deliveries().get(0).id(), AT))
                .block();

        double waiting = timers.backlog(new Timers.Now(AT, AT)).block().open();
        assertThat(waiting).isEqualTo(15);
        assertThat(counted("sent")).isEqualTo(1);
        assertThat(counted("cancelled")).isEqualTo(1);
        assertThat(counted("planned")).isEqualTo(counted("sent") + counted("cancelled") + waiting);
    }

    @Test
    void the_fields_that_are_polled_exist_only_while_a_timer_is_open() {
        Timer planned = planned(Step.DUE, "HANDLING");
        assertThat(TimerFields.of(planned)).containsKeys("shard", "at").doesNotContainKeys("fired", "again");
        assertThat(TimerFields.of(planned.held(CLAIM))).containsKeys("again").doesNotContainKeys("shard", "at");

        assertThat(TimerFields.of(planned.cancelled("CLOSED", 1))).doesNotContainKeys("shard", "at", "again", "fired");
    }

    private double counted(String state) {
        return metrics.get("namro.reminders").tag("state", state).counter().count();
    }

    private Timer sent(Step step, Recipient recipient) {
        Timer planned = planned(step, null);
        timers.plan(List.of(planned)).block();
        timers.change(
                        planned.id(),
                        timer -> Optional.of(timer.fired(List.of(Delivery.to(recipient, planned.id())), CLAIM)))
                .block();
        return settle(planned.id(), planned.id() + "/" + recipient.officerId());
    }

    private Timer settle(String id, String delivery) {
        Settling at = new Settling(AT, AT, BACKOFF);
        return timers.change(id, fired -> Optional.of(fired.settled(List.of(new Attempt(delivery, "MAIL", null)), at)))
                .block();
    }

    private static Timer planned(Step step, @Nullable String duty) {
        Watch watch = Samples.watch();
        return Samples.ladder().plan(watch, Samples.CALENDAR).stream()
                .filter(planned -> planned.step() == step)
                .filter(planned -> duty == null || planned.duty().name().equals(duty))
                .map(planned -> Timer.planned(watch, planned, Samples.ORIGIN))
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> published(Class<T> payload) {
        return Flux.from(store.collection().find())
                .flatMapIterable(document -> document.getList("out", Document.class))
                .map(document -> Outgoing.fromDocument(document).event())
                .toStream()
                .flatMap(event ->
                        event.type().contains(name(payload)) ? Stream.of(event.payloadAs(payload)) : Stream.empty())
                .toList();
    }

    private static String name(Class<?> payload) {
        return payload == ReminderSentV1.class
                ? "reminder-sent"
                : payload == DeadlineMissedV1.class ? "missed" : "escalated";
    }
}
