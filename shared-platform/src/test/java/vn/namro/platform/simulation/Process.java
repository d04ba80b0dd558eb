package vn.namro.platform.simulation;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.platform.simulation.CrashPoint.Moment;
import vn.namro.platform.simulation.database.Driver;
import vn.namro.platform.simulation.database.Operation;

/**
 * One life of an instance of a service. What it asks of the world goes over a wire: it may be lost before it takes effect
 * or after; the process may die before or after; it may stand still for longer than its leases last. What is on the wire
 * takes effect even if the process is dead or stands still.
 */
final class Process {

    private static final Instant BEGINNING = Instant.parse("2026-11-23T02:00:00Z");

    final World world;
    final String name;
    private final Consumer<String> onDeath;
    private long ahead;
    private boolean dead;
    private long standsUntil;

    Process(World world, String name, long ahead, Consumer<String> onDeath) {
        this.world = world;
        this.name = name;
        this.ahead = ahead;
        this.onDeath = onDeath;
    }

    /** Takes a step; the answer never comes if the process dies meanwhile. */
    <T> Mono<T> take(Step step, Supplier<String> what, Supplier<T> effect) {
        return Mono.create(answer -> {
            if (dead || diesAt(new CrashPoint(Moment.BEFORE, step), what)) {
                return;
            }
            world.after(world.delay(), () -> {
                if (world.chance(0.004)) {
                    world.note(() -> name + " " + what.get() + " is lost on the way");
                    later(() -> answer.error(new MongoTimeoutException("lost on the way")));
                    return;
                }
                T result;
                try {
                    result = effect.get();
                    world.note(() -> name + " " + what.get() + " -> " + result);
                } catch (Invariant.Violation violation) {
                    throw violation;
                } catch (RuntimeException refused) {
                    world.note(() -> name + " " + what.get() + " -> " + refused);
                    later(() -> answer.error(refused));
                    return;
                }
                if (dead || diesAt(new CrashPoint(Moment.AFTER, step), what)) {
                    return;
                }
                if (world.chance(0.004)) {
                    world.note(() -> name + " does not hear of " + what.get());
                    later(() -> answer.error(new MongoTimeoutException("the answer is lost")));
                } else {
                    standStillNow(step, result);
                    later(() -> answer.success(result));
                }
            });
        });
    }

    /** The database as this process sees it. */
    Driver driver() {
        return new Driver(asked -> take(Step.of(asked), () -> told(asked), () -> execute(asked)));
    }

    private Object execute(Operation asked) {
        Operation done = world.mutant.rewritten(asked, world);
        world.watch.before(this, done);
        Object answer = world.database.execute(done);
        world.watch.after(this, done, answer);
        return world.mutant.answered(done, answer, world);
    }

    private static String told(Operation asked) {
        return Step.of(asked) + " " + asked.collection() + " " + asked.filter().toJson() + " "
                + asked.change().toJson();
    }

    /** The worst moments to stand still are those between seeing something to do and doing it. */
    private void standStillNow(Step step, Object seen) {
        boolean worst = step == Step.READ ? seen instanceof List<?> found && !found.isEmpty() : step != Step.LEASE;
        if (world.chance(worst ? 0.02 : 0.001)) {
            standStill(world.between(500, 25_000));
        }
    }

    private void later(Runnable what) {
        after(world.delay(), what);
    }

    /** Lets this process do something after so many milliseconds, unless it is dead; later, if it stands still. */
    void after(long millis, Runnable what) {
        world.after(millis, () -> run(what));
    }

    private void run(Runnable what) {
        if (dead) {
            return;
        }
        if (world.now() < standsUntil) {
            world.after(standsUntil - world.now(), () -> run(what));
            return;
        }
        try {
            what.run();
        } catch (LinkageError | StackOverflowError swallowed) {
            world.note(() -> name + ": a thread of the driver swallows " + swallowed);
        }
    }

    private boolean diesAt(CrashPoint point, Supplier<String> what) {
        boolean dies = world.diesAt(point);
        if (dies) {
            world.note(() -> name + " dies " + point + ": " + what.get());
            die();
        }
        return dies;
    }

    void die() {
        if (!dead) {
            dead = true;
            onDeath.accept(name);
        }
    }

    boolean isDead() {
        return dead;
    }

    void standStill(long millis) {
        world.note(() -> name + " stands still for " + millis + " ms");
        standsUntil = world.now() + millis;
    }

    void setClock(long millisAhead) {
        world.note(() -> name + "'s clock is " + millisAhead + " ms ahead");
        ahead = millisAhead;
    }

    /** The clock of the machine, which may be off. */
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return BEGINNING.plus(Duration.ofMillis(world.now() + ahead));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("only instants are asked of it");
            }
        };
    }
}
