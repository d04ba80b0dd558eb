package vn.namro.intake.issue.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.intake.issue.application.Endings;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.store.AggregateStore;

/** Takes the events of notification about limits that passed. */
@Component
final class DeadlineListener {

    private static final String NAME = "intake.deadlines";

    private final EventConsumer consumer;

    DeadlineListener(Consumers consumers, AggregateStore<Issue> issues, Endings endings) {
        this.consumer = consumers.of("deadlines", new DeadlineEvents(issues, endings));
    }

    @KafkaListener(id = NAME, topics = Topics.DEADLINES, groupId = "namro." + NAME)
    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
