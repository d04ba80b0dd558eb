package vn.namro.bench.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import vn.namro.bench.Samples;

/** A short while of one operation on one collection: as many times as fit, at least once. */
final class Slice {

    /** Numbers of turns begin beyond those of all slices before, in all collections alike. */
    private static final AtomicInteger TURNS = new AtomicInteger();

    private final Operation operation;
    private final MongoCollection<Document> timers;
    private final int size;
    private final long nanos;

    Slice(Operation operation, MongoCollection<Document> timers, int size, Duration length) {
        this.operation = operation;
        this.timers = timers;
        this.size = size;
        this.nanos = length.toNanos();
    }

    /** What came of it: the median of one time in ms, and how many were done in a second. */
    record Outcome(double millis, double perSecond) {}

    /**
     * Runs it.
     *
     * @throws MongoException if an answer took longer than the client waits
     */
    Outcome run() throws InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(operation.writers());
        try {
            List<Callable<Samples>> work = new ArrayList<>();
            for (int writer = 0; writer < operation.writers(); writer++) {
                work.add(this::write);
            }
            return outcome(writers.invokeAll(work));
        } finally {
            writers.shutdownNow();
        }
    }

    private Outcome outcome(List<Future<Samples>> writers) throws InterruptedException {
        Samples all = new Samples();
        double perSecond = 0;
        for (Future<Samples> writer : writers) {
            Samples times = result(writer);
            all.addAll(times);
            perSecond += times.size() / (times.sum() / 1e3);
        }
        return new Outcome(all.median(), perSecond);
    }

    private static Samples result(Future<Samples> writer) throws InterruptedException {
        try {
            return writer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    private Samples write() {
        Samples times = new Samples();
        long end = System.nanoTime() + nanos;
        do {
            Runnable once = operation.prepared(timers, size, TURNS.incrementAndGet());
            long start = System.nanoTime();
            once.run();
            times.add((System.nanoTime() - start) / 1e6);
        } while (System.nanoTime() < end);
        return times;
    }
}
