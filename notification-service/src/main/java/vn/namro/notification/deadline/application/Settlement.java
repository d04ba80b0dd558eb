package vn.namro.notification.deadline.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.OpenLetters.Letter;
import vn.namro.notification.deadline.application.OpenLetters.Part;
import vn.namro.notification.deadline.application.Timers.Now;
import vn.namro.notification.deadline.application.Timers.Seen;
import vn.namro.notification.deadline.domain.timer.Backoff;
import vn.namro.notification.deadline.domain.timer.Delivery.Attempt;
import vn.namro.notification.deadline.domain.timer.Settling;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.delivery.application.Mail;

/** Writes a timer down once all letters that carry its messages are answered: one write a timer. */
record Settlement(
        Timers timers,
        Measurements measurements,
        Times times,
        Backoff backoff,
        Map<String, Integer> awaited,
        Map<String, List<Attempt>> answers) {

    private static final int CONCURRENCY = 16;

    static Settlement of(List<Letter> letters, Timers timers, Measurements measurements, Times times, Backoff backoff) {
        Map<String, Integer> awaited = new HashMap<>();
        letters.forEach(letter -> letter.parts()
                .values()
                .forEach(part -> awaited.merge(part.timer().id(), 1, Integer::sum)));
        return new Settlement(timers, measurements, times, backoff, awaited, new ConcurrentHashMap<>());
    }

    /**
     * What a channel answered.
     *
     * @param refusal why it did not take the letter; absent if it did
     */
    record Answer(String channel, @Nullable String refusal) {

        static Answer taken(String by) {
            return new Answer(by, null);
        }

        static Answer refused(String why) {
            return new Answer(Mail.CHANNEL, why);
        }
    }

    /** A letter was answered. */
    Mono<Void> answered(Letter letter, Answer answer) {
        Now now = times.now();
        return Flux.fromIterable(letter.parts().values())
                .doOnNext(part -> measure(part, answer, now))
                .flatMap(
                        part -> answered(
                                part, new Attempt(part.delivery().id(), answer.channel(), answer.refusal()), now),
                        CONCURRENCY)
                .then();
    }

    private Mono<Seen> answered(Part part, Attempt attempt, Now now) {
        Timer timer = part.timer();
        List<Attempt> all = answers.merge(timer.id(), List.of(attempt), Settlement::joined);
        if (all.size() < awaited.getOrDefault(timer.id(), 1)) {
            return Mono.empty();
        }
        Settling at = new Settling(now.city(), now.machine(), backoff);
        return timers.save(part.seen(), timer.settled(all, at));
    }

    private static List<Attempt> joined(List<Attempt> some, List<Attempt> more) {
        List<Attempt> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private void measure(Part part, Answer answer, Now now) {
        Timer timer = part.timer();
        if (answer.refusal() != null) {
            measurements.refused(answer.channel(), timer.step());
        } else if (!part.delivery().hasBeenSent()) {
            Duration late = Duration.between(timer.dueAt(), now.city());
            measurements.sent(answer.channel(), timer.step(), late.isNegative() ? Duration.ZERO : late);
        }
    }
}
