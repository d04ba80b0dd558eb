package vn.namro.notification.catalog.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.platform.catalog.CatalogCopy;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;

/** Keeps the copy of the catalogue as new as what was published. */
@Component
class CatalogListener {

    private final EventConsumer consumer;

    CatalogListener(Consumers consumers, CatalogCopy copy) {
        this.consumer = consumers.of("catalog", copy);
    }

    @KafkaListener(id = "notification.catalog", topics = Topics.CATALOG, groupId = "namro.notification.catalog")
    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
