package vn.namro.notification.deadline.adapter.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.Timers.Backlog;
import vn.namro.notification.deadline.application.Times;

/**
 * Measures what is open, apart from firing: where counting reads every open timer, firing must not wait for it. At most a
 * twentieth of the time goes into it, so the more is open, the older the count may be.
 */
@Component
class OpenTimers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTimers.class);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int SHARE = 20;

    private final Timers timers;
    private final Times times;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(OpenTimers::thread);

    private volatile Backlog backlog = new Backlog(0, Optional.empty());
    private volatile boolean running;

    OpenTimers(Timers timers, Times times, MeterRegistry metrics) {
        this.timers = timers;
        this.times = times;
        Gauge.builder("namro.timers.open", this, measured -> measured.backlog.open())
                .description("Timers that are planned or whose messages wait for their channel")
                .register(metrics);
        Gauge.builder("namro.reminders.waiting", this, measured -> measured.backlog.open())
                .description("Reminders and marked limits that are neither sent nor cancelled yet")
                .register(metrics);
        Gauge.builder("namro.timers.overdue.seconds", this, OpenTimers::overdueSeconds)
                .description("How long the longest due timer waits for its channel to take all its messages")
                .register(metrics);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "timer-measuring");
        thread.setDaemon(true);
        return thread;
    }

    private double overdueSeconds() {
        return backlog.oldestDue()
                .map(due -> Math.max(
                        0, Duration.between(due, times.city().instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    private void measure() {
        long start = System.nanoTime();
        try {
            backlog = timers.backlog(times.now()).blockOptional(WITHIN).orElse(backlog);
        } catch (RuntimeException e) {
            LOG.warn("open timers were not counted: {}", e.toString());
        }
        next((System.nanoTime() - start) * (SHARE - 1));
    }

    private void next(long afterNanos) {
        if (running) {
            thread.schedule(this::measure, Math.max(afterNanos, MEASURE.toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void start() {
        running = true;
        thread.execute(this::measure);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
