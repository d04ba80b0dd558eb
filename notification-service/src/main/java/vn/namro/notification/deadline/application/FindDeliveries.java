package vn.namro.notification.deadline.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;

/** Shows what was sent to whom, and has it sent again. */
public final class FindDeliveries {

    private static final int ATTEMPTS = 5;

    private final Timers timers;
    private final Clock machine;

    public FindDeliveries(Timers timers, Clock machine) {
        this.timers = timers;
        this.machine = machine;
    }

    /** A message with the timer it belongs to and its position in the list. */
    public record Listed(Timer timer, Delivery delivery, String position) {}

    /**
     * Which messages.
     *
     * @param step the occasion of the message; absent: any
     * @param channel what took it; absent: any, and what waits too
     * @param within when it was planned for; absent: whenever
     * @param after the last message of the page before: its timer's position and its id
     */
    public record Query(
            @Nullable String recipientId,
            Delivery.@Nullable Status status,
            @Nullable Step step,
            @Nullable String channel,
            Timers.@Nullable Span within,
            @Nullable After after,
            int limit) {}

    /** Where the page before ended. */
    public record After(String position, String deliveryId) {}

    /** Lists messages, the latest moment first. */
    public Flux<Listed> list(Query query) {
        return page(query, query.after()).take(query.limit());
    }

    /** A batch of timers may hold no message that is asked for, so batches are read on until there are enough. */
    private Flux<Listed> page(Query query, @Nullable After after) {
        String from = after == null ? null : after.position();
        int batch = query.limit() + 1;
        return timers.fired(new Timers.Query(query.recipientId(), query.within(), from, batch))
                .collectList()
                .flatMapMany(found -> {
                    Flux<Listed> here = Flux.fromIterable(listed(found, query, after));
                    if (found.size() < batch) {
                        return here;
                    }
                    Timers.Listed last = found.get(found.size() - 1);
                    After end = endOf(last);
                    return end.equals(after) ? here : here.concatWith(Flux.defer(() -> page(query, end)));
                });
    }

    private static After endOf(Timers.Listed last) {
        List<Delivery> deliveries = last.timer().deliveries();
        return new After(last.position(), deliveries.get(deliveries.size() - 1).id());
    }

    private static List<Listed> listed(List<Timers.Listed> found, Query query, @Nullable After after) {
        return found.stream()
                .filter(listed ->
                        query.step() == null || query.step() == listed.timer().step())
                .flatMap(listed -> remaining(listed, after).stream()
                        .filter(delivery -> matches(delivery, query))
                        .map(delivery -> new Listed(listed.timer(), delivery, listed.position())))
                .toList();
    }

    private static List<Delivery> remaining(Timers.Listed listed, @Nullable After after) {
        List<Delivery> all = listed.timer().deliveries();
        if (after == null || !after.position().equals(listed.position())) {
            return all;
        }
        return all.stream()
                .dropWhile(delivery -> !delivery.id().equals(after.deliveryId()))
                .skip(1)
                .toList();
    }

    private static boolean matches(Delivery delivery, Query query) {
        return (query.recipientId() == null || Objects.equals(query.recipientId(), delivery.recipientId()))
                && (query.status() == null || query.status() == delivery.status())
                && (query.channel() == null || query.channel().equals(delivery.channel()));
    }

    /** Has a message sent again, as soon as its channel takes it; empty if there is no such message. */
    public Mono<Delivery> repeat(String deliveryId) {
        int end = deliveryId.lastIndexOf('/');
        if (end < 0) {
            return Mono.empty();
        }
        return Mono.defer(() -> timers.change(
                        deliveryId.substring(0, end), timer -> timer.repeated(deliveryId, machine.instant())))
                .repeatWhenEmpty(ATTEMPTS, again -> again)
                .onErrorResume(IllegalStateException.class, exhausted -> Mono.empty())
                .flatMap(timer -> Mono.justOrEmpty(find(timer, deliveryId)));
    }

    private static Optional<Delivery> find(Timer timer, String deliveryId) {
        return timer.deliveries().stream()
                .filter(delivery -> delivery.id().equals(deliveryId))
                .findFirst();
    }
}
