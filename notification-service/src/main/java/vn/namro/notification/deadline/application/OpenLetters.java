package vn.namro.notification.deadline.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.namro.notification.deadline.application.Timers.Seen;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.delivery.domain.Notice;

/** Letters while they are gathered: one for each person, besides the urgent ones. The database answers on many threads. */
public final class OpenLetters {

    private final int most;
    private final Duration longest;
    private final Map<String, String> byRecipient = new HashMap<>();
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private int messages;
    private Instant since = Instant.MAX;

    /**
     * Creates a place for letters.
     *
     * @param most messages held in memory before letters have to go
     * @param longest how long messages are gathered before letters have to go
     */
    public OpenLetters(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    /** A letter with its messages by their delivery ids. */
    record Letter(String id, String recipientId, boolean urgent, Map<String, Part> parts) {}

    /** One message in it. */
    record Part(Seen seen, Delivery delivery, Notice.Item item) {

        Timer timer() {
            return seen.timer();
        }
    }

    /** The letter that a new message goes with: the one that is gathered for that person; an urgent one goes by itself. */
    synchronized String idFor(Timer timer, Delivery delivery) {
        return timer.task().urgent()
                ? delivery.id()
                : byRecipient.computeIfAbsent(delivery.recipientId(), recipient -> delivery.id());
    }

    synchronized void add(Part part, Instant now) {
        Delivery delivery = part.delivery();
        boolean urgent = part.timer().task().urgent();
        letters.computeIfAbsent(
                        delivery.letterId(),
                        id -> new Letter(id, delivery.recipientId(), urgent, new LinkedHashMap<>()))
                .parts()
                .put(delivery.id(), part);
        messages++;
        since = since.isBefore(now) ? since : now;
    }

    /** Takes out what is to go now: everything, or as long as more may follow only what is urgent, unless it is too much. */
    synchronized List<Letter> takeOut(boolean complete, Instant now) {
        boolean all = complete || messages >= most || (messages > 0 && !now.isBefore(since.plus(longest)));
        List<Letter> going = new ArrayList<>();
        for (Iterator<Letter> each = letters.values().iterator(); each.hasNext(); ) {
            Letter letter = each.next();
            if (all || letter.urgent()) {
                going.add(letter);
                messages -= letter.parts().size();
                each.remove();
            }
        }
        if (letters.isEmpty()) {
            byRecipient.clear();
            messages = 0;
            since = Instant.MAX;
        }
        return going;
    }
}
