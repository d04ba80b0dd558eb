package vn.namro.intake.catalog.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.namro.events.Topics;
import vn.namro.platform.catalog.CatalogCopy;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;

/** Takes the catalogue as routing publishes it. */
@Component
final class CatalogListener {

    private static final String NAME = "intake.catalog";

    private final EventConsumer consumer;

    CatalogListener(Consumers consumers, CatalogCopy copy) {
        this.consumer = consumers.of("catalog", copy);
    }

    @KafkaListener(id = NAME, topics = Topics.CATALOG, groupId = "namro." + NAME)
    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }
}
