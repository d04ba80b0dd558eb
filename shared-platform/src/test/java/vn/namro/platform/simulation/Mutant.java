package vn.namro.platform.simulation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.outbox.EventSender;
import vn.namro.platform.simulation.database.Operation;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Stored;

/** Where a bug can be put between the platform's code and its world. By itself it changes nothing. */
interface Mutant {

    /** The code as it is. */
    Mutant NONE = new Mutant() {};

    /** What reaches the database instead of what was asked. */
    default Operation rewritten(Operation asked, World world) {
        return asked;
    }

    /** What the code is told instead of the database's answer. */
    default Object answered(Operation done, Object answer, World world) {
        return answer;
    }

    default CompletableFuture<?> sent(Outgoing event, EventSender sender) {
        return sender.send(event);
    }

    default Mono<Boolean> saved(AggregateStore<Ledger> store, Stored<Ledger> changed, List<NewEvent> events) {
        return store.save(changed, events, Service.CAUSE);
    }

    default Mono<Applied> applied(
            EventEnvelope event, AggregateStore<Ledger> targets, Function<EventEnvelope, Mono<Applied>> apply) {
        return apply.apply(event);
    }

    /** Which sequences may follow one another. */
    default Sequence sequence() {
        return Sequence.EXACT;
    }

    /** Whether the listener commits before it handles. */
    default boolean commitsFirst() {
        return false;
    }

    /** Whether the listener goes on after a failure. */
    default boolean survives(Throwable failure) {
        return true;
    }
}
