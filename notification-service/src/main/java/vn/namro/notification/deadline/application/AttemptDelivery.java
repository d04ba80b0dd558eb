package vn.namro.notification.deadline.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.deadline.domain.Backoff;
import vn.namro.notification.deadline.domain.Briefing;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Delivery.Attempt;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.application.Mail;

/** Offers the waiting messages of a fired timer to their channel, and writes down what became of it. */
public final class AttemptDelivery {

    private final Timers timers;
    private final DeliverNotice notices;
    private final Measurements measurements;
    private final Clock clock;
    private final Backoff backoff;

    public AttemptDelivery(
            Timers timers, DeliverNotice notices, Measurements measurements, Clock clock, Backoff backoff) {
        this.timers = timers;
        this.notices = notices;
        this.measurements = measurements;
        this.clock = clock;
        this.backoff = backoff;
    }

    /**
     * Makes one attempt. A channel that fails delays the timer, and never loses it.
     *
     * @param epoch under which the timer was taken; a newer owner's word counts more
     * @return the timer after it; empty if somebody else has it by now
     */
    Mono<Timer> of(Timer timer, Watch watch, Directory directory, long epoch) {
        return Flux.fromIterable(timer.deliveries())
                .filter(delivery -> delivery.status() == Delivery.Status.WAITING)
                .concatMap(delivery -> offer(timer, delivery, watch, directory))
                .collectList()
                .flatMap(attempts -> settle(timer, attempts, epoch));
    }

    private Mono<Attempt> offer(Timer timer, Delivery delivery, Watch watch, Directory directory) {
        return Mono.justOrEmpty(directory.known(delivery.recipientId()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "the catalogue does not know " + delivery.recipientId() + " any more")))
                .map(officer -> Briefing.of(timer, delivery, watch, officer))
                .flatMap(notices::deliver)
                .map(channel -> new Attempt(delivery.id(), null))
                .onErrorResume(failure -> Mono.just(new Attempt(delivery.id(), reason(failure))));
    }

    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private Mono<Timer> settle(Timer before, List<Attempt> attempts, long epoch) {
        Instant now = clock.instant();
        return timers.change(
                        before.id(),
                        timer -> timer.status() == Timer.Status.FIRED && timer.epoch() == epoch
                                ? Optional.of(timer.settled(attempts, Mail.CHANNEL, now, backoff))
                                : Optional.empty())
                .doOnNext(after -> attempts.forEach(attempt -> measure(before, attempt, now)));
    }

    private void measure(Timer before, Attempt attempt, Instant now) {
        if (attempt.refusal() != null) {
            measurements.refused(Mail.CHANNEL, before.step());
        } else if (before.deliveries().stream()
                .anyMatch(delivery -> delivery.id().equals(attempt.deliveryId()) && !delivery.hasBeenSent())) {
            measurements.sent(Mail.CHANNEL, before.step(), Duration.between(before.dueAt(), now));
        }
    }
}
