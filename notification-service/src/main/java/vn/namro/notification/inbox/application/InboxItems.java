package vn.namro.notification.inbox.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.inbox.domain.InboxItem;

/** Where inboxes are. Every question names the person whose inbox it is about: nobody sees another's. */
public interface InboxItems {

    /** Keeps an item; one that is there already stays as it is. */
    Mono<Void> keep(InboxItem item);

    /** A person's items, the latest first. */
    Flux<Listed> list(Query query);

    /** How many of a person's items are unread. */
    Mono<Long> unread(String officerId);

    /** Marks an item as read, the first time only; gives it, or nothing if the person has no such item. */
    Mono<InboxItem> read(String officerId, String id, Instant at);

    /** Marks everything unread as read; gives how many items that were. */
    Mono<Long> readAll(String officerId, Instant at);

    /** Removes at most so many items that were read before a moment; gives how many that were. */
    Mono<Long> forget(Instant readBefore, int most);

    /**
     * Which items.
     *
     * @param after position after which the list goes on; absent: from the start
     */
    record Query(
            String officerId, boolean unreadOnly, @Nullable String after, int limit) {}

    /** An item with its position in the list. */
    record Listed(InboxItem item, String position) {}
}
