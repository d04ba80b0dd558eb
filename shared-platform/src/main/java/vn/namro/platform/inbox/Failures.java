package vn.namro.platform.inbox;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Tells failures that will pass, and are left to the listener to try again, from those of the event itself. */
final class Failures {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private Failures() {}

    static boolean willPass(Throwable failure) {
        return failure instanceof MongoException
                || failure instanceof DataAccessException
                || failure instanceof Contended
                || isOfClosedClient(failure)
                || failure.getCause() instanceof VirtualMachineError error && !(error instanceof StackOverflowError);
    }

    /** The driver has no exception of its own for this; it is met by what still runs when an instance has to end. */
    private static boolean isOfClosedClient(Throwable failure) {
        return failure instanceof IllegalStateException && "state should be: open".equals(failure.getMessage());
    }

    /** Fails if the database does not answer in time; that will pass. */
    static <T> Mono<T> ofDatabase(Mono<T> question, Scheduler timer) {
        return question.timeout(ANSWER_WITHIN, timer)
                .onErrorMap(
                        TimeoutException.class, late -> new MongoTimeoutException("no answer within " + ANSWER_WITHIN));
    }

    /**
     * Fails also if the work never ends. Reactor lets errors of the JVM through to the thread that runs the work, so
     * that it may end without a signal: on this thread they are caught, on others they show as a time-out.
     */
    static <T> Mono<T> ofWork(Mono<T> work, Scheduler timer) {
        return Mono.<T>create(sink -> {
                    try {
                        sink.onDispose(work.subscribe(sink::success, sink::error, sink::success));
                    } catch (Error e) {
                        sink.error(new IllegalStateException(e.toString(), e));
                    }
                })
                .timeout(ANSWER_WITHIN, timer);
    }
}
