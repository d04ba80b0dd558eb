package vn.namro.routing.assignment.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.store.AggregateStore;
import vn.namro.routing.assignment.application.DecideStep;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Takes what notification tells about limits that passed. */
@Component
final class DeadlinesListener {

    private final EventConsumer consumer;

    DeadlinesListener(Consumers consumers, AggregateStore<RoutedIssue> store, DecideStep deciding) {
        this.consumer = consumers.of("deadlines", FollowedEvents.of(store, deciding));
    }

    @KafkaListener(id = "routing.deadlines", topics = Topics.DEADLINES, groupId = "namro.routing.deadlines")
    void onRecord(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
