package vn.namro.bench.poison;

import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;
import vn.namro.bench.stream.Copy;
import vn.namro.bench.stream.Journeys;
import vn.namro.bench.stream.Stream;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.inbox.Inbox;

/** A consumer as the services have them: applies each event to a copy of its own, and cannot apply some. */
final class Receiver {

    static final String NAME = "bench";

    private final Inbox<Copy> inbox;
    private final EventConsumer consumer;
    private volatile Predicate<String> cannotApply = id -> false;
    private volatile Journeys journeys = new Journeys("nothing", 1);

    Receiver(Stream stream) {
        this.inbox = new Inbox<>(stream.copies(), Inbox.Sequence.EXACT);
        this.consumer = stream.part(Consumers.class).of(NAME, (type, event) -> apply(event));
    }

    /** From now on these first events are counted, when they have taken effect. */
    void watch(Journeys next, Predicate<String> poison) {
        journeys = next;
        cannotApply = poison;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }

    private Mono<Applied> apply(EventEnvelope event) {
        return inbox.apply(event, event.subject(), () -> new Copy(0), copy -> changed(event, copy))
                .doOnNext(applied -> {
                    if (applied == Applied.DONE && event.sequence() == 1) {
                        journeys.arrive(event.subject());
                    }
                });
    }

    private Mono<Inbox.Change<Copy>> changed(EventEnvelope event, Copy copy) {
        return cannotApply.test(event.subject())
                ? Mono.error(new IllegalArgumentException("poison"))
                : Mono.just(Inbox.Change.to(new Copy(copy.events() + 1)));
    }
}
