package vn.namro.notification.deadline.application;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.watch.Watch;

/** Where watches are. They are changed by the events of assignments only. */
public interface Watches {

    /** The watch over an issue; empty if there is none. */
    Mono<Watch> find(String issueId);

    /** The watches over some issues; those that there are none of are left out. */
    Flux<Watch> all(Collection<String> issueIds);

    /** Watches, the one that is due first in front. */
    Flux<Listed> list(Query query);

    /** Watches of which one of these owners owes something by a date, the one that is due first in front. */
    Flux<Watch> owedBy(Collection<String> owners, int limit);

    /**
     * Which watches.
     *
     * @param agencyId only what this agency may see; absent: of all
     * @param after position after which the list goes on; absent: from the start
     */
    record Query(
            Watch.@Nullable Status status,
            @Nullable String agencyId,
            @Nullable String after,
            int limit) {}

    /** A watch with its position in the list. */
    record Listed(Watch watch, String position) {}
}
