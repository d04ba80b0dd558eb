package vn.namro.notification.delivery.adapter.mail;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.Letter;

/**
 * Keeps a slow or dead channel from holding everything up: at most so many letters at once, none longer than a while, a few
 * tries with pauses that differ, and no tries at all while it is known to be down. What is given up here is tried again
 * later by the timer.
 */
final class GuardedMail implements Mail, AutoCloseable {

    private final Channel channel;
    private final Guards guards;
    private final ExecutorService workers;
    private final ScheduledExecutorService pauses;

    /** What guards the channel. */
    record Guards(CircuitBreaker circuit, Retry retry, TimeLimiter limit, Bulkhead bulkhead) {}

    /**
     * Creates the guarded channel.
     *
     * @param workers its threads; they block on the channel, and end with this
     * @param pauses waits between tries; ends with this
     */
    GuardedMail(Channel channel, Guards guards, ExecutorService workers, ScheduledExecutorService pauses) {
        this.channel = channel;
        this.guards = guards;
        this.workers = workers;
        this.pauses = pauses;
    }

    @Override
    public Mono<Void> handOver(Letter letter) {
        Supplier<CompletionStage<Void>> once = () -> CompletableFuture.runAsync(() -> take(letter), workers);
        Supplier<CompletionStage<Void>> bounded = Bulkhead.decorateCompletionStage(guards.bulkhead(), once);
        Supplier<CompletionStage<Void>> limited = TimeLimiter.decorateCompletionStage(guards.limit(), pauses, bounded);
        Supplier<CompletionStage<Void>> cut = CircuitBreaker.decorateCompletionStage(guards.circuit(), limited);
        Supplier<CompletionStage<Void>> tried = Retry.decorateCompletionStage(guards.retry(), pauses, cut);
        return Mono.fromCompletionStage(tried).onErrorMap(GuardedMail::cause);
    }

    private void take(Letter letter) {
        try {
            channel.take(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException || cause instanceof UncheckedIOException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public void close() {
        pauses.shutdownNow();
        workers.shutdown();
    }
}
