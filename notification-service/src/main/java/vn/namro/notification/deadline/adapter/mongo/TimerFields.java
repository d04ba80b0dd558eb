package vn.namro.notification.deadline.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.platform.store.Shards;

/**
 * What timers are found by. {@code shard} and {@code at} exist only until the first look, {@code again} only while there is
 * something left to do after it: so the indexes that are polled are as large as what is open, and each holds moments of one
 * kind of time, the city's and the machine's. {@code hand} exists from the taking until the answer, so that what a dead owner
 * took is found. {@code fired} exists once somebody got a message.
 */
final class TimerFields {

    private TimerFields() {}

    static Map<String, Object> of(Timer timer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("assignment", timer.assignmentId());
        if (!timer.status().isFinal()) {
            open(timer, fields);
        }
        if (!timer.deliveries().isEmpty()) {
            fields.put("fired", position(timer));
            fields.put(
                    "recipients",
                    timer.deliveries().stream().map(Delivery::recipientId).toList());
        }
        return fields;
    }

    private static void open(Timer timer, Map<String, Object> fields) {
        int shard = Shards.of(timer.issueId());
        Instant again = timer.againAt();
        if (again == null) {
            fields.put("shard", shard);
            fields.put("at", Date.from(timer.dueAt()));
        } else {
            fields.put("again", new Document("shard", shard).append("at", Date.from(again)));
        }
        if (timer.isInHand()) {
            fields.put("hand", new Document("shard", shard).append("epoch", timer.epoch()));
        }
        fields.put("due", Date.from(timer.dueAt()));
    }

    static String position(Timer timer) {
        return Positions.of(timer.dueAt(), timer.id());
    }

    /** Which positions a page may have: both ends are in the index, so that a day is read and nothing besides. */
    static Document range(Timers.Query query) {
        Timers.Span within = query.within();
        String from = query.from();
        Document range = new Document("$gt", within == null ? "" : Positions.of(within.start(), ""));
        String end = within == null ? null : Positions.of(within.end(), "");
        if (from != null && (end == null || from.compareTo(end) < 0)) {
            return range.append("$lte", from);
        }
        return end == null ? range : range.append("$lt", end);
    }
}
