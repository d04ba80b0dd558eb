package vn.namro.notification.inbox.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.inbox.application.InboxItems.Listed;
import vn.namro.notification.inbox.application.InboxItems.Query;
import vn.namro.notification.inbox.domain.InboxItem;

/** Shows a person the own inbox and remembers what was read. */
public final class ReadInbox {

    private final InboxItems items;
    private final Clock clock;

    public ReadInbox(InboxItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** The items, the latest first. */
    public Flux<Listed> list(String officerId, boolean unreadOnly, @Nullable String after, int limit) {
        return items.list(new Query(officerId, unreadOnly, after, limit));
    }

    /** How many are unread. */
    public Mono<Long> unread(String officerId) {
        return items.unread(officerId);
    }

    /** Marks one as read; empty if the person has no such item. */
    public Mono<InboxItem> read(String officerId, String id) {
        return Mono.defer(() -> items.read(officerId, id, clock.instant()));
    }

    /** Marks all as read; gives how many were not. */
    public Mono<Long> readAll(String officerId) {
        return Mono.defer(() -> items.readAll(officerId, clock.instant()));
    }
}
