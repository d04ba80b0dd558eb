package vn.namro.intake.issue.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.store.AggregateStore;

/** Takes the events of routing. */
@Component
final class AssignmentListener {

    private static final String NAME = "intake.assignments";

    private final EventConsumer consumer;

    AssignmentListener(Consumers consumers, AggregateStore<Issue> issues) {
        this.consumer = consumers.of("assignments", new AssignmentEvents(issues));
    }

    @KafkaListener(id = NAME, topics = Topics.ASSIGNMENTS, groupId = "namro." + NAME)
    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
