package vn.namro.notification.deadline.application;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.timer.Timer;

/** Lets whoever looks into what happened see what is done for a timer beside what set it off, however long before. */
public interface Trails {

    /** Leaves none. */
    Trails NONE = new Trails() {
        @Override
        public <T> Mono<T> firing(Timer timer, Function<Timer, Mono<T>> work) {
            return work.apply(timer);
        }

        @Override
        public <T> Mono<T> sending(List<Timer> timers, Mono<T> letter) {
            return letter;
        }
    };

    /**
     * Marks the taking of a timer.
     *
     * @param work gets the timer as what set off all that follows from it
     */
    <T> Mono<T> firing(Timer timer, Function<Timer, Mono<T>> work);

    /** Marks the offering of a letter with messages of timers, at least one. */
    <T> Mono<T> sending(List<Timer> timers, Mono<T> letter);
}
