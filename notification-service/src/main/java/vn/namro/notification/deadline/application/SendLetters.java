package vn.namro.notification.deadline.application;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.deadline.application.OpenLetters.Letter;
import vn.namro.notification.deadline.application.OpenLetters.Part;
import vn.namro.notification.deadline.application.Settlement.Answer;
import vn.namro.notification.deadline.application.Timers.Seen;
import vn.namro.notification.deadline.domain.letter.Briefing;
import vn.namro.notification.deadline.domain.timer.Backoff;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.domain.Notice;

/**
 * Gathers the messages of taken timers, so that one person gets one letter for all that is due, and offers the letters to
 * their channel. Which letter carries a message is settled before the timer is taken, and stored with it: what a crash
 * leaves unsettled is offered again in the same letter.
 */
public final class SendLetters {

    private static final int CONCURRENCY = 16;

    private final Timers timers;
    private final Directories directories;
    private final DeliverNotice notices;
    private final Measurements measurements;
    private final Trails trails;
    private final Briefing briefing;
    private final Times times;
    private final OpenLetters open;
    private final Backoff backoff;

    public SendLetters(
            Timers timers,
            Directories directories,
            DeliverNotice notices,
            Measurements measurements,
            Trails trails,
            Briefing briefing,
            Times times,
            OpenLetters open,
            Backoff backoff) {
        this.timers = timers;
        this.directories = directories;
        this.notices = notices;
        this.measurements = measurements;
        this.trails = trails;
        this.briefing = briefing;
        this.times = times;
        this.open = open;
        this.backoff = backoff;
    }

    /** The letter that a new message goes with. */
    String letterFor(Timer timer, Delivery delivery) {
        return open.idFor(timer, delivery);
    }

    /** Takes up the messages of a timer that are to be offered now. */
    void add(Seen seen, Watch watch) {
        Instant now = times.now().machine();
        Notice.Item item = briefing.of(seen.timer(), watch);
        seen.timer().deliveries().stream()
                .filter(delivery -> delivery.isOfferedAt(now))
                .forEach(delivery -> open.add(new Part(seen, delivery, item), now));
    }

    /**
     * Offers letters: all of them when everything due is taken, else the urgent ones, unless too much is gathered. A channel
     * that fails delays a message, and never loses it.
     *
     * @return how many letters were offered
     */
    Mono<Integer> send(boolean everythingIsTaken) {
        return Mono.defer(() -> {
            List<Letter> going = open.takeOut(everythingIsTaken, times.now().machine());
            if (going.isEmpty()) {
                return Mono.just(0);
            }
            Settlement settlement = Settlement.of(going, timers, measurements, times, backoff);
            return directories
                    .current()
                    .flatMapMany(directory -> Flux.fromIterable(going)
                            .flatMap(letter -> offer(letter, directory, settlement), CONCURRENCY))
                    .count()
                    .map(Long::intValue);
        });
    }

    private Mono<Integer> offer(Letter letter, Directory directory, Settlement settlement) {
        return Mono.justOrEmpty(directory.known(letter.recipientId()))
                .switchIfEmpty(Mono.error(() ->
                        new IllegalStateException("the catalogue does not know " + letter.recipientId() + " any more")))
                .flatMap(officer -> trails.sending(timers(letter), notices.deliver(notice(letter, officer))))
                .doOnNext(channel -> measurements.digested(letter.parts().size()))
                .map(Answer::taken)
                .onErrorResume(failure -> Mono.just(Answer.refused(reason(failure))))
                .flatMap(answer -> settlement.answered(letter, answer))
                .thenReturn(1);
    }

    private static List<Timer> timers(Letter letter) {
        return letter.parts().values().stream().map(Part::timer).distinct().toList();
    }

    private static Notice notice(Letter letter, Officer to) {
        List<Part> parts = List.copyOf(letter.parts().values());
        Instant planned = parts.stream()
                .map(part -> part.timer().dueAt())
                .min(Instant::compareTo)
                .orElseThrow();
        List<Notice.Item> items = parts.stream()
                .map(part -> parts.size() == 1 ? part.item() : Briefing.brief(part.item()))
                .toList();
        Notice.Addressee addressee = new Notice.Addressee(to.id(), to.name(), to.email());
        return new Notice(letter.id(), addressee, planned, letter.urgent(), items);
    }

    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
