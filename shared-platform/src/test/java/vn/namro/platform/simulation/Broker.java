package vn.namro.platform.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.store.Outgoing;

/** A log with partitions. It may be away, store late, store and not say so; a key keeps to its partition. */
final class Broker {

    static final int PARTITIONS = 2;

    private final World world;
    private final List<List<EventEnvelope>> log = List.of(new ArrayList<>(), new ArrayList<>());
    private final int[] committed = new int[PARTITIONS];
    private final int[] generation = new int[PARTITIONS];
    private final Map<String, Long> highest = new HashMap<>();
    private long awayUntil;

    Broker(World world) {
        this.world = world;
    }

    void goAway(long millis) {
        world.note(() -> "the broker is away for " + millis + " ms");
        awayUntil = world.now() + millis;
    }

    /** As a producer with acks=all does: fails only after its delivery time-out, and may have stored the record even so. */
    CompletableFuture<?> send(Process sender, Outgoing outgoing) {
        return sender.take(Step.SEND, () -> "sends " + outgoing.event(), () -> stored(outgoing.event()))
                .toFuture();
    }

    private boolean stored(EventEnvelope event) {
        if (world.poison.isTooLarge(event.id())) {
            throw new RecordTooLargeException("too large");
        }
        if (world.now() < awayUntil || world.chance(0.01)) {
            if (world.chance(0.3)) {
                world.after(world.between(1, 9_000), () -> append(event));
            }
            throw new TimeoutException("no answer within the delivery time-out");
        }
        append(event);
        return true;
    }

    private void append(EventEnvelope event) {
        log.get(Math.floorMod(event.key().hashCode(), PARTITIONS)).add(event);
        long before = highest.getOrDefault(event.subject(), 0L);
        world.note(() -> "the log has " + event);
        Invariant.IN_ORDER_WITHOUT_GAPS.require(
                event.sequence() <= before + 1, "the log has " + event + " right after sequence " + before);
        highest.put(event.subject(), Math.max(before, event.sequence()));
    }

    /** Whether the log has the events of a subject up to a sequence. */
    boolean hasUpTo(String subject, long sequence) {
        return highest.getOrDefault(subject, 0L) >= sequence;
    }

    List<EventEnvelope> read(int partition, int from, int limit) {
        List<EventEnvelope> records = log.get(partition);
        return List.copyOf(records.subList(from, Math.min(records.size(), from + limit)));
    }

    int committed(int partition) {
        return committed[partition];
    }

    int generation(int partition) {
        return generation[partition];
    }

    /** Gives a partition to another consumer: whoever had it cannot commit any more. */
    void rebalance(int partition) {
        generation[partition]++;
    }

    boolean commit(int partition, int ofGeneration, int offset) {
        if (ofGeneration != generation[partition]) {
            return false;
        }
        log.get(partition).subList(committed[partition], offset).forEach(world.watch::committed);
        committed[partition] = offset;
        return true;
    }

    boolean allCommitted() {
        return committed[0] == log.get(0).size() && committed[1] == log.get(1).size();
    }
}
