package vn.namro.notification.deadline.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.deadline.application.Timers.Due;
import vn.namro.notification.deadline.domain.Addressees;
import vn.namro.notification.deadline.domain.Backoff;
import vn.namro.notification.deadline.domain.Recipient;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;

/**
 * One round of firing: takes what is due in the shards held, settles who gets a message, and has it delivered. The taking
 * is one conditional write that also holds the timer for a while, so that two owners never work on the same one; a crash
 * after it means another attempt under the same delivery id.
 */
public final class FireTimers {

    private static final int CONCURRENCY = 16;
    private static final String NO_WATCH = "the watch it belongs to is not stored yet";
    private static final String NOBODY = "nobody is known to write to, up to the top";

    private final Timers timers;
    private final Watches watches;
    private final Directories directories;
    private final AttemptDelivery attempts;
    private final Measurements measurements;
    private final Addressees addressees;
    private final Clock clock;
    private final Settings settings;

    /**
     * How firing behaves.
     *
     * @param batch timers taken in one round
     * @param hold how long an attempt may take before the timer is due again
     * @param backoff pauses between failed attempts
     * @param zone whose date decides who is in office
     */
    public record Settings(int batch, Duration hold, Backoff backoff, ZoneId zone) {}

    /** The right to work on a shard; a higher epoch is a newer owner. */
    public record Tenure(int shard, long epoch) {}

    public FireTimers(
            Timers timers,
            Watches watches,
            Directories directories,
            AttemptDelivery attempts,
            Measurements measurements,
            Addressees addressees,
            Clock clock,
            Settings settings) {
        this.timers = timers;
        this.watches = watches;
        this.directories = directories;
        this.attempts = attempts;
        this.measurements = measurements;
        this.addressees = addressees;
        this.clock = clock;
        this.settings = settings;
    }

    /** Fires what is due; gives how many timers changed. */
    public Mono<Integer> round(List<Tenure> tenures) {
        Map<Integer, Long> epochs = tenures.stream().collect(Collectors.toMap(Tenure::shard, Tenure::epoch));
        return timers.due(epochs.keySet(), clock.instant(), settings.batch())
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(due -> fire(due, epochs.getOrDefault(due.shard(), 0L)), CONCURRENCY)
                .count()
                .map(Long::intValue);
    }

    private Mono<Timer> fire(Due due, long epoch) {
        Mono<Optional<Watch>> watch =
                watches.find(due.issueId()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(watch, directories.current()).flatMap(known -> fire(due, epoch, known.getT1(), known.getT2()));
    }

    private Mono<Timer> fire(Due due, long epoch, Optional<Watch> watch, Directory directory) {
        Instant now = clock.instant();
        return timers.change(due.id(), timer -> taken(timer, epoch, watch, directory, now))
                .doOnNext(timer -> countGaps(timer, now))
                .flatMap(timer -> timer.status() == Timer.Status.FIRED && watch.isPresent()
                        ? attempts.of(timer, watch.get(), directory, epoch).defaultIfEmpty(timer)
                        : Mono.just(timer));
    }

    private Optional<Timer> taken(Timer timer, long epoch, Optional<Watch> watch, Directory directory, Instant now) {
        if (!timer.isDueAt(now) || timer.epoch() > epoch) {
            return Optional.empty();
        }
        Function<String, Timer> later = why -> timer.postponed(why, epoch, now, settings.backoff());
        int holder = watch.map(Watch::generation).orElse(0);
        if (holder < timer.generation()) {
            return Optional.of(later.apply(NO_WATCH));
        }
        if (holder > timer.generation() && !timer.isRepetition()) {
            return Optional.of(timer.cancelled(epoch));
        }
        Instant until = now.plus(settings.hold());
        if (timer.status() == Timer.Status.FIRED) {
            return Optional.of(timer.held(epoch, until));
        }
        List<Recipient> found = addressees.of(
                timer,
                watch.orElseThrow(),
                directory,
                now.atZone(settings.zone()).toLocalDate());
        return Optional.of(found.isEmpty() ? later.apply(NOBODY) : timer.fired(found, epoch, now, until));
    }

    private void countGaps(Timer timer, Instant now) {
        if (now.equals(timer.firedAt())) {
            timer.deliveries().stream()
                    .mapToInt(delivery -> delivery.skipped())
                    .filter(levels -> levels > 0)
                    .forEach(measurements::recipientsMissing);
        } else if (NOBODY.equals(timer.lastError()) && timer.firedAt() == null) {
            measurements.recipientsMissing(1);
        }
    }
}
