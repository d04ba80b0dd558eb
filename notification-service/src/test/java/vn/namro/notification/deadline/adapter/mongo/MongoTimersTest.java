package vn.namro.notification.deadline.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.TimersContract;
import vn.namro.notification.deadline.domain.Audience;
import vn.namro.notification.deadline.domain.Backoff;
import vn.namro.notification.deadline.domain.Delivery.Attempt;
import vn.namro.notification.deadline.domain.Ladder;
import vn.namro.notification.deadline.domain.Recipient;
import vn.namro.notification.deadline.domain.Step;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Outgoing;
import vn.namro.testing.SettableClock;

class MongoTimersTest extends TimersContract {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final AggregateStore<Timer> store =
            MongoForTests.stores(SettableClock.at(Samples.DUE)).open("timers", Timer.class, MongoTimers::queryFields);
    private final MongoTimers timers = new MongoTimers(store);

    @Override
    protected Timers timers() {
        return timers;
    }

    @Test
    void a_message_is_published_once_however_often_it_is_sent() {
        Timer timer = sent();
        String delivery = timer.deliveries().get(0).id();
        timers.change(timer.id(), before -> before.repeated(delivery, Samples.DUE))
                .block();
        settle(timer, delivery);

        List<ReminderSentV1> published = published();

        assertThat(published).singleElement().satisfies(event -> {
            assertThat(event.deliveryId()).isEqualTo(Samples.ASSIGNMENT + "/DUE/1/o-hn-ct-1");
            assertThat(event.sentAt()).isAfterOrEqualTo(event.plannedAt());
            assertThat(event.step()).isEqualTo("DUE");
        });
    }

    @Test
    void the_fields_that_are_polled_exist_only_while_a_timer_is_open() {
        Timer planned = planned();
        assertThat(MongoTimers.queryFields(planned)).containsKeys("shard", "at").doesNotContainKey("fired");

        assertThat(MongoTimers.queryFields(planned.cancelled(1))).doesNotContainKeys("shard", "at", "fired");
    }

    private Timer sent() {
        Timer planned = planned();
        Recipient officer = new Recipient("o-hn-ct-1", "hn-ct", Audience.OFFICER, 0);
        timers.plan(List.of(planned)).block();
        timers.change(
                        planned.id(),
                        timer ->
                                Optional.of(timer.fired(List.of(officer), 1, Samples.DUE, Samples.DUE.plusSeconds(60))))
                .block();
        return settle(planned, planned.id() + "/o-hn-ct-1");
    }

    private Timer settle(Timer timer, String delivery) {
        return timers.change(
                        timer.id(),
                        fired -> Optional.of(
                                fired.settled(List.of(new Attempt(delivery, null)), "MAIL", Samples.DUE, BACKOFF)))
                .block();
    }

    private static Timer planned() {
        return Timer.planned(
                Samples.watch(),
                new Ladder.Planned(Step.DUE, Samples.DUE, List.of(Audience.OFFICER), List.of()),
                Samples.ORIGIN);
    }

    private List<ReminderSentV1> published() {
        return Flux.from(store.collection().find())
                .flatMapIterable(document -> document.getList("out", Document.class))
                .map(document -> Outgoing.fromDocument(document).event().payloadAs(ReminderSentV1.class))
                .collectList()
                .block();
    }
}
