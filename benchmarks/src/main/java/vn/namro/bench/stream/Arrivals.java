package vn.namro.bench.stream;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import vn.namro.events.Topics;

/** The consumer: hands every record of the topic to whoever measures, on the listener's thread. */
public final class Arrivals {

    private volatile Consumer<ConsumerRecord<String, byte[]>> receiver = record -> {};

    /** From now on. */
    public void handTo(Consumer<ConsumerRecord<String, byte[]>> next) {
        receiver = next;
    }

    @KafkaListener(id = "bench.parcels", topics = Topics.ISSUES, groupId = "namro.bench.parcels")
    void take(ConsumerRecord<String, byte[]> record) {
        receiver.accept(record);
    }
}
