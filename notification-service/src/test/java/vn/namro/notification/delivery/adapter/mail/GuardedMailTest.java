package vn.namro.notification.delivery.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;

class GuardedMailTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void a_passing_failure_is_tried_again_at_once() {
        try (GuardedMail mail = guarded(letter -> {
            if (calls.incrementAndGet() < 3) {
                throw new IOException("busy");
            }
        })) {
            mail.handOver(Letters.letter()).block(Duration.ofSeconds(5));
        }

        assertThat(calls).hasValue(3);
    }

    @Test
    void a_lasting_failure_is_told_with_its_reason_and_then_the_channel_is_left_in_peace() {
        try (GuardedMail mail = guarded(letter -> {
            calls.incrementAndGet();
            throw new IOException("down");
        })) {
            assertThatThrownBy(() -> mail.handOver(Letters.letter()).block(Duration.ofSeconds(5)))
                    .satisfies(failure -> assertThat(Exceptions.unwrap(failure))
                            .isInstanceOf(IOException.class)
                            .hasMessage("down"));
            mail.handOver(Letters.letter()).onErrorComplete().block(Duration.ofSeconds(5));
            int before = calls.get();

            assertThatThrownBy(() -> mail.handOver(Letters.letter()).block(Duration.ofSeconds(5)))
                    .satisfies(failure ->
                            assertThat(Exceptions.unwrap(failure)).isInstanceOf(CallNotPermittedException.class));
            assertThat(calls).hasValue(before);
        }
    }

    @Test
    void a_channel_that_does_not_answer_is_given_up() {
        try (GuardedMail mail = guarded(letter -> await())) {
            assertThatThrownBy(() -> mail.handOver(Letters.letter()).block(Duration.ofSeconds(10)))
                    .satisfies(failure -> assertThat(Exceptions.unwrap(failure)).isInstanceOf(TimeoutException.class));
            released.countDown();
        }
    }

    private void await() throws IOException {
        try {
            assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static GuardedMail guarded(Channel channel) {
        return new GuardedMail(
                channel,
                new GuardedMail.Guards(
                        CircuitBreaker.of(
                                "mail",
                                CircuitBreakerConfig.custom()
                                        .slidingWindowSize(6)
                                        .minimumNumberOfCalls(4)
                                        .failureRateThreshold(80)
                                        .build()),
                        Retry.of(
                                "mail",
                                RetryConfig.custom()
                                        .maxAttempts(3)
                                        .waitDuration(Duration.ofMillis(1))
                                        .build()),
                        TimeLimiter.of(
                                "mail",
                                TimeLimiterConfig.custom()
                                        .timeoutDuration(Duration.ofMillis(200))
                                        .build()),
                        Bulkhead.ofDefaults("mail")),
                Executors.newCachedThreadPool(),
                Executors.newSingleThreadScheduledExecutor());
    }
}
