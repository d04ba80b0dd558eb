package vn.namro.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Injected;
import vn.namro.faults.node.Cluster;

/** Breaks things by the plan, and mends them. */
final class Injector {

    private final Cluster cluster;
    private final History history;
    private final PrintStream out;
    private final Http http = new Http();

    Injector(Cluster cluster, History history, PrintStream out) {
        this.cluster = cluster;
        this.history = history;
        this.out = out;
    }

    /** Carries the plan out; returns when the last fault is mended. */
    void carryOut(List<Fault> plan) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(8);
        try {
            CompletableFuture<?>[] all = plan.stream()
                    .map(fault -> CompletableFuture.runAsync(
                            () -> inject(fault, timer),
                            task -> timer.schedule(task, fault.at().toMillis(), TimeUnit.MILLISECONDS)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the faults could not be carried out", e);
        } finally {
            timer.shutdown();
        }
    }

    /** One fault at a time on one target: what is killed is not also frozen. */
    private void inject(Fault fault, ScheduledExecutorService timer) {
        synchronized (lockOf(fault)) {
            out.printf("  %6.1f s  %s%n", fault.at().toMillis() / 1000.0, fault);
            history.add(new Injected(fault.toString()));
            breakIt(fault);
            rest(fault.lasts());
            mend(fault);
        }
    }

    private Object lockOf(Fault fault) {
        return fault.target().equals("kafka") ? cluster.proxy("kafka") : cluster.node(fault.target());
    }

    private void breakIt(Fault fault) {
        switch (fault.kind()) {
            case KILL -> cluster.kill(fault.target());
            case FREEZE -> cluster.freeze(fault.target());
            case CUT -> cluster.proxy(fault.target()).cut();
            case DELAY -> cluster.proxy(fault.target()).delay(fault.amount());
            case HALF_OPEN -> cluster.proxy(fault.target()).halfOpen();
            case CLOCK -> skew(fault.target(), fault.amount());
        }
    }

    private void mend(Fault fault) {
        switch (fault.kind()) {
            case KILL -> cluster.restart(fault.target());
            case FREEZE -> cluster.thaw(fault.target());
            case CUT, DELAY, HALF_OPEN -> cluster.proxy(fault.target()).heal();
            case CLOCK -> skew(fault.target(), Duration.ZERO);
        }
    }

    /** A process that was just started has the right time anyway. */
    private void skew(String service, Duration by) {
        ObjectNode wanted = Http.JSON.createObjectNode().put("skew", by.toString());
        try {
            http.post(cluster.node(service).url().orElseThrow() + "/dev/clock", wanted);
        } catch (IOException e) {
            out.printf("            (%s is not up to be given another time)%n", service);
        }
    }

    private static void rest(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
