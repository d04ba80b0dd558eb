package vn.namro.notification.webhook.application;

import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Subscription;

/** The systems that subscribed. */
public interface Endpoints {

    /** Sends a message; whatever happens is an answer, never an error. */
    Mono<Answer> post(Subscription to, Dispatch message);

    /** What became of an attempt. */
    enum Result {
        TAKEN,
        REFUSED,
        /** The system says that it will never take messages again. */
        GONE,
        /** It was not even tried, since the system is known to be down or too much is under way. */
        NOT_TRIED
    }

    /**
     * The answer to one attempt.
     *
     * @param text for the record: no more of the answer than its status
     * @param notBefore how long to wait where it was not tried
     */
    record Answer(Result result, String text, Duration notBefore) {

        /** The answer to something that was tried. */
        public static Answer of(Result result, String text) {
            return new Answer(result, text, Duration.ZERO);
        }
    }
}
