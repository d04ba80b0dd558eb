package vn.namro.notification.deadline.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.FireTimers.Tenure;
import vn.namro.notification.deadline.application.Timers.Seen;

/**
 * What dead owners left: timers that they took, held for a while, and did not settle. Their heir does not wait for the end
 * of that while. What an owner took that lives is not touched, for it gives its shards up between rounds only, and what it
 * still gathers it settles itself. For one thread.
 */
final class Estates {

    private final Timers timers;

    /** By shard, the tenure whose estate is settled. */
    private final Map<Integer, Long> settled = new HashMap<>();

    private Estates(Timers timers) {
        this.timers = timers;
    }

    static Estates in(Timers timers) {
        return new Estates(timers);
    }

    /** The next of what is left in the shards that were inherited; nothing once all was given. */
    Mono<List<Seen>> left(List<Tenure> tenures, int limit) {
        return Flux.fromIterable(tenures)
                .filter(tenure -> tenure.inherited() && settled.getOrDefault(tenure.shard(), -1L) < tenure.epoch())
                .concatMap(tenure -> left(tenure, limit), 1)
                .take(limit)
                .collectList();
    }

    private Flux<Seen> left(Tenure tenure, int limit) {
        return timers.left(tenure.shard(), tenure.epoch(), limit)
                .collectList()
                .doOnNext(found -> {
                    if (found.isEmpty()) {
                        settled.put(tenure.shard(), tenure.epoch());
                    }
                })
                .flatMapIterable(found -> found);
    }
}
