package vn.namro.notification.deadline.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.deadline.application.Timers.Now;
import vn.namro.notification.deadline.application.Timers.Seen;
import vn.namro.notification.deadline.domain.timer.Addressees;
import vn.namro.notification.deadline.domain.timer.Backoff;
import vn.namro.notification.deadline.domain.timer.Claim;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.timer.Verdict;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * One round of firing: takes what is due in the shards held, settles who gets a message, and has it delivered. The taking
 * is one conditional write that also holds the timer for a while, so that two owners never work on the same one; a crash
 * after it means another attempt under the same letter id, at once when another owner takes over. For one thread.
 *
 * <p>A batch costs two reads; a timer two writes, one to take it and one to settle it, and its letter.
 */
public final class FireTimers {

    private static final int CONCURRENCY = 16;
    private static final String NO_WATCH = "the watch it belongs to is not stored yet";
    private static final String NO_CALENDAR = "no working calendar is known yet";

    private final Timers timers;
    private final Watches watches;
    private final Directories directories;
    private final PlanReminders planning;
    private final SendLetters letters;
    private final Measurements measurements;
    private final Trails trails;
    private final Addressees addressees;
    private final Times times;
    private final Settings settings;
    private final Estates estates;

    /**
     * How firing behaves.
     *
     * @param batch timers taken in one round
     * @param hold how long an attempt may take before the timer is due again
     * @param backoff pauses between failed attempts
     */
    public record Settings(int batch, Duration hold, Backoff backoff) {}

    /**
     * The right to work on a shard; a higher epoch is a newer owner.
     *
     * @param inherited the owner before is dead: what it took is taken from it
     */
    public record Tenure(int shard, long epoch, boolean inherited) {}

    /** What a batch is judged by. */
    private record Known(
            Map<Integer, Long> epochs,
            Set<String> left,
            Now now,
            Map<String, Watch> watches,
            Directory directory,
            Optional<Instant> closedUntil) {}

    public FireTimers(
            Timers timers,
            Watches watches,
            Directories directories,
            PlanReminders planning,
            SendLetters letters,
            Measurements measurements,
            Trails trails,
            Addressees addressees,
            Times times,
            Settings settings) {
        this.timers = timers;
        this.watches = watches;
        this.directories = directories;
        this.planning = planning;
        this.letters = letters;
        this.measurements = measurements;
        this.trails = trails;
        this.addressees = addressees;
        this.times = times;
        this.settings = settings;
        this.estates = Estates.in(timers);
    }

    /** Fires what is due; gives how many timers changed and letters went. Letters wait until all that is due is taken. */
    public Mono<Integer> round(List<Tenure> tenures) {
        Map<Integer, Long> epochs = tenures.stream().collect(Collectors.toMap(Tenure::shard, Tenure::epoch));
        Now now = times.now();
        return estates.left(tenures, settings.batch())
                .flatMap(left -> timers.due(epochs.keySet(), now, settings.batch())
                        .collectList()
                        .flatMap(due -> round(left, due, epochs, now)));
    }

    private Mono<Integer> round(List<Seen> left, List<Seen> due, Map<Integer, Long> epochs, Now now) {
        Set<String> inherited = left.stream().map(seen -> seen.timer().id()).collect(Collectors.toSet());
        Stream<Seen> others =
                due.stream().filter(seen -> !inherited.contains(seen.timer().id()));
        boolean complete = due.size() < settings.batch() && left.size() < settings.batch();
        return take(Stream.concat(left.stream(), others).toList(), inherited, epochs, now)
                .flatMap(taken -> letters.send(complete).map(sent -> taken + sent));
    }

    private Mono<Integer> take(List<Seen> due, Set<String> left, Map<Integer, Long> epochs, Now now) {
        if (due.isEmpty()) {
            return Mono.just(0);
        }
        List<String> issues =
                due.stream().map(seen -> seen.timer().issueId()).distinct().toList();
        Mono<Map<String, Watch>> watched = watches.all(issues).collectMap(Watch::issueId);
        return Mono.zip(watched, directories.current(), planning.closedUntil(now.city()))
                .map(all -> new Known(epochs, left, now, all.getT1(), all.getT2(), all.getT3()))
                .flatMapMany(known -> Flux.fromIterable(due).flatMap(seen -> take(seen, known), CONCURRENCY))
                .count()
                .map(Long::intValue);
    }

    /** What cannot even be judged waits with its reason, and keeps no other timer from its time. */
    private Mono<Seen> take(Seen seen, Known known) {
        return trails.firing(
                seen.timer(),
                timer -> Mono.defer(() -> judge(seen, timer, known))
                        .onErrorResume(
                                RuntimeException.class,
                                fault -> keep(
                                        seen,
                                        timer.postponed(fault.toString(), claim(seen, known), settings.backoff()))));
    }

    private Mono<Seen> judge(Seen seen, Timer timer, Known known) {
        Claim claim = claim(seen, known);
        boolean isDue = known.left().contains(timer.id()) || timer.isDueAt(claim.city(), claim.machine());
        if (!isDue || timer.epoch() > claim.epoch()) {
            return Mono.empty();
        }
        Watch watch = known.watches().get(timer.issueId());
        Verdict verdict = new Verdict(timer, claim, settings.backoff(), known.closedUntil());
        if (watch == null || watch.generation() < timer.generation()) {
            return keep(seen, verdict.postponed(NO_WATCH));
        }
        Mono<Boolean> ready = verdict.comesRoundAgain(watch) ? planning.nextRound(timer, watch) : Mono.just(true);
        boolean told = addressees.areTold(timer, watch, known.directory());
        return ready.map(planned -> verdict.in(watch, told, () -> recipients(timer, watch, known)))
                .defaultIfEmpty(verdict.postponed(NO_CALENDAR))
                .flatMap(after -> keep(seen, after))
                .doOnNext(saved -> taken(saved, watch, verdict));
    }

    /** What only waits goes on from what planned it, not from each look at it. */
    private Mono<Seen> keep(Seen seen, Timer after) {
        boolean waits = after.status() == Timer.Status.PLANNED;
        return timers.save(seen, waits ? after.leadingTo(seen.timer().origin().traceparent()) : after);
    }

    private List<Delivery> recipients(Timer timer, Watch watch, Known known) {
        LocalDate today = known.now().city().atZone(times.zone()).toLocalDate();
        return addressees.of(timer, watch, known.directory(), today).stream()
                .map(recipient -> Delivery.to(recipient, timer.id()))
                .map(delivery -> delivery.within(letters.letterFor(timer, delivery)))
                .toList();
    }

    private Claim claim(Seen seen, Known known) {
        Now now = known.now();
        long epoch = known.epochs().getOrDefault(seen.shard(), 0L);
        return new Claim(epoch, now.city(), now.machine(), now.machine().plus(settings.hold()));
    }

    private void taken(Seen saved, Watch watch, Verdict verdict) {
        Timer timer = saved.timer();
        if (Verdict.NOBODY.equals(timer.lastError())) {
            timer.task().to().forEach(nobody -> measurements.recipientsMissing(timer.step(), nobody, 1));
        }
        if (timer.status() != Timer.Status.FIRED || verdict.waitsForOpening()) {
            return;
        }
        if (verdict.claim().city().equals(timer.firedAt())) {
            timer.deliveries().stream()
                    .filter(delivery -> delivery.skipped() > 0)
                    .forEach(delivery ->
                            measurements.recipientsMissing(timer.step(), delivery.addressed(), delivery.skipped()));
        }
        letters.add(saved, watch);
    }
}
