package vn.namro.notification.webhook.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;

/** Takes what subscribers may hear of: what becomes of assignments, and what is reminded, missed and escalated. */
@Component
class WebhookListener {

    private final EventConsumer consumer;

    WebhookListener(Consumers consumers, WebhookEvents events) {
        this.consumer = consumers.of("webhooks", events);
    }

    @KafkaListener(
            id = "notification.webhooks",
            topics = {Topics.ASSIGNMENTS, Topics.DEADLINES},
            groupId = "namro.notification.webhooks")
    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
