package vn.namro.notification.delivery.application;

import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.domain.Letter;

/** The channel for letters. */
public interface Mail {

    /** The name of the channel in records and metrics. */
    String CHANNEL = "MAIL";

    /**
     * Completes when the channel has taken the letter; fails if it has not. The same letter may come again: it carries the
     * same message id then.
     */
    Mono<Void> handOver(Letter letter);
}
