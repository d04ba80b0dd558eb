package vn.namro.platform.outbox;

import java.util.List;
import org.bson.Document;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.store.Outgoing;

/**
 * What one aggregate has waiting, taken under an epoch.
 *
 * @param attempts how often it was taken since something last went out, this time included
 * @param refusals how often the broker refused the first of the events for good
 */
record Claim(String id, long version, long epoch, int attempts, int refusals, List<Outgoing> events) {

    /** What was due, after it was claimed. */
    static Claim of(Document document, Lease lease) {
        Document relay = document.get("relay", Document.class);
        return new Claim(
                document.getString("_id"),
                document.getLong("version"),
                lease.epoch(),
                relay.getInteger("attempts", 0) + 1,
                relay.getInteger("refusals", 0),
                document.getList("out", Document.class).stream()
                        .map(Outgoing::fromDocument)
                        .toList());
    }

    /** The sequence of the last event; 0 without any. */
    long last() {
        return events.isEmpty() ? 0 : events.get(events.size() - 1).event().sequence();
    }

    /** Whether the refusals so far concern another event than the one after a sequence. */
    boolean progressed(long sentUpTo) {
        return !events.isEmpty() && sentUpTo >= events.get(0).event().sequence();
    }
}
