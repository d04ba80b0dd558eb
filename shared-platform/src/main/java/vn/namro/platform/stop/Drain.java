package vn.namro.platform.stop;

import java.time.Duration;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The first thing that happens when an instance is told to stop: readiness is red by now, and for a while everything goes on
 * as before, until whoever shares out requests has noticed. Only then are connections refused, requests in flight answered,
 * and the loops stopped.
 */
public final class Drain implements SmartLifecycle {

    /** The phase of loops: after the last request was answered, so that what it left behind still goes out from here. */
    public static final int LOOPS = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;

    private final Duration wait;
    private final Sinks.Empty<Void> over = Sinks.empty();
    private volatile boolean running;

    /**
     * Creates a drain.
     *
     * @param wait how long requests are still taken after readiness went red
     * @param stopWithin how long one step of stopping may take at most
     * @throws IllegalArgumentException if {@code wait} is negative, or not shorter than {@code stopWithin}
     */
    public Drain(Duration wait, Duration stopWithin) {
        if (wait.isNegative() || wait.compareTo(stopWithin) >= 0) {
            throw new IllegalArgumentException(
                    "namro.drain must be at least 0 and shorter than spring.lifecycle.timeout-per-shutdown-phase ("
                            + stopWithin + "), not " + wait);
        }
        this.wait = wait;
    }

    /** Comes when requests are taken no more: answers that would never end by themselves end with it. */
    public Mono<Void> over() {
        return over.asMono();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        Mono.delay(wait)
                .doFinally(signal -> {
                    stop();
                    done.run();
                })
                .subscribe();
    }

    @Override
    public void stop() {
        running = false;
        over.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
