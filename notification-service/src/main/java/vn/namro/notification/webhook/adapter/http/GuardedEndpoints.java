package vn.namro.notification.webhook.adapter.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.Endpoints;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Subscription;
import vn.namro.platform.trace.Deed;
import vn.namro.platform.trace.Spans;
import vn.namro.platform.trace.Trail;

/**
 * Keeps one slow or dead subscriber from holding up the others: a circuit for each, a limit on time, and on how many are
 * written to at once. Tries over days are the messages' own; there are none inside one attempt.
 */
final class GuardedEndpoints implements Endpoints, AutoCloseable {

    private static final int MOST_CIRCUITS = 1_000;
    private static final Duration CROWDED = Duration.ofSeconds(1);
    private static final int FIRST_REDIRECT = 300;
    private static final int OK = 200;
    private static final int GONE = 410;

    private final PostedMessages posted;
    private final Guards guards;
    private final ScheduledExecutorService timer;
    private final Spans spans;

    /** The latest used stay; a circuit that is forgotten is closed when it is needed again. */
    private final Map<String, CircuitBreaker> circuits = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CircuitBreaker> eldest) {
            return size() > MOST_CIRCUITS;
        }
    };

    /**
     * What guards the channel.
     *
     * @param circuits how the circuit of each subscriber behaves; they are not in the registry, so that no id becomes a label
     * @param open how long a subscriber with an open circuit is left alone
     */
    record Guards(CircuitBreakerConfig circuits, Duration open, TimeLimiter limit, Bulkhead bulkhead) {}

    GuardedEndpoints(PostedMessages posted, Guards guards, ScheduledExecutorService timer, Spans spans) {
        this.posted = posted;
        this.guards = guards;
        this.timer = timer;
        this.spans = spans;
    }

    @Override
    public Mono<Answer> post(Subscription to, Dispatch message) {
        Supplier<CompletionStage<Integer>> once =
                () -> posted.post(to, message).map(GuardedEndpoints::healthy).toFuture();
        Supplier<CompletionStage<Integer>> limited = TimeLimiter.decorateCompletionStage(guards.limit(), timer, once);
        Supplier<CompletionStage<Integer>> cut = CircuitBreaker.decorateCompletionStage(circuit(to.id()), limited);
        Supplier<CompletionStage<Integer>> bounded = Bulkhead.decorateCompletionStage(guards.bulkhead(), cut);
        return followed(message.origin(), Mono.fromCompletionStage(bounded))
                .map(GuardedEndpoints::answer)
                .onErrorResume(failure -> Mono.just(failed(cause(failure))));
    }

    private <T> Mono<T> followed(Dispatch.@Nullable Origin origin, Mono<T> posting) {
        return origin == null
                ? posting
                : spans.follow(
                        Deed.of(Deed.Kind.CLIENT, "post webhook", Map.of()),
                        new Trail(origin.correlationId(), origin.traceparent()),
                        trail -> posting);
    }

    private CircuitBreaker circuit(String subscriptionId) {
        synchronized (circuits) {
            return circuits.computeIfAbsent(subscriptionId, id -> CircuitBreaker.of("webhook", guards.circuits()));
        }
    }

    /** How many subscribers are left alone at present because they are down. */
    int open() {
        synchronized (circuits) {
            return (int) circuits.values().stream()
                    .filter(circuit -> circuit.getState() == CircuitBreaker.State.OPEN)
                    .count();
        }
    }

    /** A server that is ill counts against its circuit; one that dislikes a message does not. */
    private static int healthy(int status) {
        if (status >= 500) {
            throw new Ill(status);
        }
        return status;
    }

    private static Answer answer(int status) {
        String text = "HTTP " + status;
        if (status >= OK && status < FIRST_REDIRECT) {
            return Answer.of(Result.TAKEN, text);
        }
        return Answer.of(status == GONE ? Result.GONE : Result.REFUSED, text);
    }

    private Answer failed(Throwable failure) {
        if (failure instanceof CallNotPermittedException) {
            return new Answer(Result.NOT_TRIED, "circuit open", guards.open());
        }
        if (failure instanceof BulkheadFullException) {
            return new Answer(Result.NOT_TRIED, "too many under way", CROWDED);
        }
        return Answer.of(Result.REFUSED, text(failure));
    }

    /** Of a failure its kind, and its words only where they are our own: others may tell of the network inside. */
    private static String text(Throwable failure) {
        if (failure instanceof Ill ill) {
            return "HTTP " + ill.status;
        }
        if (failure instanceof RefusedAddress refused) {
            return String.valueOf(refused.getMessage());
        }
        boolean late = failure instanceof TimeoutException
                || failure instanceof io.netty.channel.ConnectTimeoutException
                || failure instanceof io.netty.handler.timeout.ReadTimeoutException;
        return late
                ? "no answer in time"
                : "no connection: " + failure.getClass().getSimpleName();
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause instanceof CompletionException) {
            cause = cause.getCause();
        }
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof RefusedAddress) {
                return each;
            }
        }
        return cause;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The server answered that it is ill. */
    private static final class Ill extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        private Ill(int status) {
            super("HTTP " + status, null, false, false);
            this.status = status;
        }
    }
}
