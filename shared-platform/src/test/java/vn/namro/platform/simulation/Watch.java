package vn.namro.platform.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.simulation.database.Operation;

/** Looks at everything that takes effect, and fails at the first thing that breaks an invariant. */
final class Watch {

    private final World world;
    private final Map<String, Process> claimedBy = new HashMap<>();
    private final Map<String, List<String>> written = new HashMap<>();
    private @Nullable Document before;

    Watch(World world) {
        this.world = world;
    }

    void before(Process process, Operation asked) {
        before = world.database.get(asked.collection(), asked.id());
        if (Step.of(asked) == Step.PARK_EVENT) {
            parkedEvent(asked.change());
        }
    }

    void after(Process process, Operation done, Object answer) {
        Document after = world.database.get(done.collection(), done.id());
        if (after == null || after == before) {
            return;
        }
        switch (Step.of(done)) {
            case CLAIM -> claimed(process, after);
            case ACKNOWLEDGE, RETRY_LATER -> acknowledged(process, after);
            case PARK -> {
                acknowledged(process, after);
                parked(after);
            }
            case WRITE -> wrote(after);
            case APPLY -> applied(after);
            default -> {}
        }
    }

    private void claimed(Process process, Document after) {
        Invariant.FENCED.require(
                before == null || epoch(before) <= epoch(after), process.name + " claimed what a newer owner has");
        Invariant.PARKED_UNTIL_RELEASED.require(
                !after.containsKey("parked"), process.name + " claimed what is parked: " + after.getString("_id"));
        claimedBy.put(after.getString("_id"), process);
    }

    private static long epoch(Document document) {
        Object epoch = document.get("relay", new Document()).get("epoch");
        return epoch instanceof Long number ? number : 0;
    }

    private void acknowledged(Process process, Document after) {
        String id = after.getString("_id");
        Invariant.FENCED.require(
                claimedBy.get(id) == process, process.name + " wrote to the outbox of " + id + ", which another has");
        long left = after.getLong("seq") - after.getList("out", Document.class).size();
        Invariant.ACKNOWLEDGED_AFTER_SENT.require(
                world.broker.hasUpTo(id, left),
                process.name + " acknowledged " + id + " up to " + left + ", which the log does not have");
    }

    private void parked(Document after) {
        String event = after.getList("out", Document.class).get(0).getString("id");
        String reason = after.get("parked", Document.class).getString("reason");
        Invariant.ONLY_POISON_IS_PARKED.require(
                world.poison.wasTooLarge(event) && reason != null && reason.contains("too large"),
                "the outbox was parked at " + event + " for " + reason);
    }

    private void parkedEvent(Document event) {
        String reason = event.getString("reason");
        Invariant.ONLY_POISON_IS_PARKED.require(
                world.poison.wasUnfitUpTo(event.getString("subject"), event.getLong("seq"))
                        && reason != null
                        && !reason.isBlank(),
                event.getString("id") + " was parked for " + reason);
    }

    private void wrote(Document after) {
        String id = after.getString("_id");
        List<String> entries = entries(after);
        List<String> known = written.getOrDefault(id, List.of());
        Invariant.STATE_WITH_ITS_EVENTS.require(
                entries.size() >= known.size()
                        && entries.subList(0, known.size()).equals(known),
                "what was written to " + id + " was overwritten: " + known + " by " + entries);
        Invariant.STATE_WITH_ITS_EVENTS.require(
                after.getLong("seq") == entries.size(),
                id + " has " + entries.size() + " entries and " + after.getLong("seq") + " events");
        written.put(id, entries);
    }

    private void applied(Document after) {
        String id = after.getString("_id");
        List<String> entries = entries(after);
        List<String> expected = LongStream.rangeClosed(1, entries.size())
                .mapToObj(sequence -> id + ":" + sequence)
                .toList();
        Invariant.APPLIED_ONCE_IN_ORDER.require(entries.equals(expected), id + " had applied to it " + entries);
    }

    /** An offset beyond this record was committed. */
    void committed(EventEnvelope event) {
        Document target = world.database.get(World.TARGETS, event.subject());
        boolean applied = target != null && entries(target).contains(event.id());
        boolean parked = world.database.all(World.PARKED).stream()
                .anyMatch(one -> event.id().equals(one.getString("id")));
        Invariant.COMMITTED_AFTER_EFFECT.require(applied || parked, event + " is neither applied nor parked");
    }

    /** What still waits; empty if everything has come to rest. */
    List<String> waiting() {
        List<String> waiting = waitingUnlessParked();
        ids(World.THINGS, thing -> thing.containsKey("parked"))
                .forEach(id -> waiting.add("outbox of " + id + ", which is parked"));
        ids(World.PARKED, event -> true).forEach(id -> waiting.add("parked " + id));
        return waiting;
    }

    /** What still waits, though nothing before it is parked: poison stops its own key alone. */
    List<String> waitingUnlessParked() {
        List<String> waiting = new ArrayList<>();
        ids(World.THINGS, thing -> thing.containsKey("relay")).forEach(id -> waiting.add("outbox of " + id));
        if (!world.broker.allCommitted()) {
            waiting.add("records of the log");
        }
        return waiting;
    }

    private Stream<String> ids(String collection, Predicate<Document> which) {
        return world.database.all(collection).stream().filter(which).map(one -> one.getString("_id"));
    }

    /** After all has come to rest: every event was sent and applied. */
    void finished() {
        for (Document thing : world.database.all(World.THINGS)) {
            String id = thing.getString("_id");
            Invariant.IN_ORDER_WITHOUT_GAPS.require(
                    world.broker.hasUpTo(id, thing.getLong("seq")), "the log does not have all events of " + id);
            Document target = world.database.get(World.TARGETS, id);
            Invariant.APPLIED_ONCE_IN_ORDER.require(
                    target != null && entries(target).size() == thing.getLong("seq"),
                    "not all events of " + id + " were applied");
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> entries(Document document) {
        return (List<String>)
                Objects.requireNonNull(document.get("state", Document.class).get("entries"));
    }
}
