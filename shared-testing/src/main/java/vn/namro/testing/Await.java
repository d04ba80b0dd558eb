package vn.namro.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what other threads do, by looking again and again, and never longer than a limit. */
public final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Await() {}

    /** As {@link #until(String, Duration, Supplier)}, where the stack trace has to say what was waited for. */
    public static void until(Duration limit, Supplier<Boolean> condition) {
        until("the condition", limit, condition);
    }

    /**
     * Returns when {@code condition} is true. It is looked at once at least, even if {@code limit} is zero.
     *
     * @param what names the condition in the failure, such as "the event of issue 7 on the topic"
     * @throws AssertionError if it is still false after {@code limit}, or if this thread is interrupted
     */
    public static void until(String what, Duration limit, Supplier<Boolean> condition) {
        value(what, limit, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    /**
     * Returns the value that {@code source} gives once it is not empty any more.
     *
     * @throws AssertionError if it is still empty after {@code limit}, or if this thread is interrupted
     */
    public static <T> T value(String what, Duration limit, Supplier<Optional<T>> source) {
        return poll(what, limit, source, () -> null);
    }

    /**
     * Returns when {@code assertions} pass.
     *
     * @throws AssertionError if they still fail after {@code limit}, with their last failure as the cause
     */
    public static void untilAsserted(String what, Duration limit, Runnable assertions) {
        Assertions latest = new Assertions(assertions);
        poll(what, limit, latest::tried, latest::failure);
    }

    private static <T> T poll(
            String what, Duration limit, Supplier<Optional<T>> source, Supplier<@Nullable AssertionError> cause) {
        long start = System.nanoTime();
        while (true) {
            Optional<T> found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("interrupted while waiting for " + what, cause.get());
            }
            if (System.nanoTime() - start >= limit.toNanos()) {
                throw new AssertionError("waited " + limit + " in vain for " + what, cause.get());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Assertions that may fail for a while; an exception of another kind ends the waiting. */
    private static final class Assertions {

        private final Runnable assertions;
        private @Nullable AssertionError failure;

        private Assertions(Runnable assertions) {
            this.assertions = assertions;
        }

        private Optional<Boolean> tried() {
            try {
                assertions.run();
                return Optional.of(true);
            } catch (AssertionError failed) {
                failure = failed;
                return Optional.empty();
            }
        }

        private @Nullable AssertionError failure() {
            return failure;
        }
    }
}
