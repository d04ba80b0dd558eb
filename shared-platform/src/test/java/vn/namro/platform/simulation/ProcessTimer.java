package vn.namro.platform.simulation;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** The timer of a process, in virtual time. */
final class ProcessTimer implements Scheduler {

    private final Process process;

    ProcessTimer(Process process) {
        this.process = process;
    }

    @Override
    public Disposable schedule(Runnable task) {
        return schedule(task, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
        Disposable cancelled = Disposables.single();
        process.after(unit.toMillis(delay), () -> {
            if (!cancelled.isDisposed()) {
                task.run();
            }
        });
        return cancelled;
    }

    @Override
    public Worker createWorker() {
        Disposable.Composite all = Disposables.composite();
        return new Worker() {
            @Override
            public Disposable schedule(Runnable task) {
                return schedule(task, 0, TimeUnit.MILLISECONDS);
            }

            @Override
            public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
                Disposable one = ProcessTimer.this.schedule(task, delay, unit);
                all.add(one);
                return one;
            }

            @Override
            public void dispose() {
                all.dispose();
            }
        };
    }
}
