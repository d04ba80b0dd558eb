package vn.namro.notification.deadline.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;

/** Takes what routing says of assignments. */
@Component
class AssignmentListener {

    private final EventConsumer consumer;

    AssignmentListener(Consumers consumers, AssignmentEvents events) {
        this.consumer = consumers.of("assignments", events);
    }

    @KafkaListener(
            id = "notification.assignments",
            topics = Topics.ASSIGNMENTS,
            groupId = "namro.notification.assignments")
    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
