package vn.namro.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What surrounds a program and makes it answer differently each time: the machine's time, chance and threads. */
final class Ambient {

    private static final Set<String> TIME_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system");

    private static final Set<String> CHANCE_CALLS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.nanoTime",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID");

    private static final Set<String> SOURCE_TYPES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ThreadLocalRandom");

    /** Reading the machine's clock. {@code Instant.now(clock)} is no such reading; the clock was given. */
    static final DescribedPredicate<JavaAccess<?>> TIME =
            DescribedPredicate.describe("the machine's time", access -> readsTime(access.getTarget()));

    /** Chance, and the settings of the machine a program happens to run on. */
    static final DescribedPredicate<JavaAccess<?>> CHANCE =
            DescribedPredicate.describe("chance", access -> CHANCE_CALLS.contains(name(access.getTarget())));

    /** Types whose only use is to wait, to run beside or to draw lots. */
    static final DescribedPredicate<JavaClass> SOURCES = DescribedPredicate.describe(
            "threads or chance",
            type -> SOURCE_TYPES.contains(type.getBaseComponentType().getFullName()));

    private Ambient() {}

    private static boolean readsTime(AccessTarget target) {
        return TIME_CALLS.contains(name(target)) || isNow(target) || isNewDate(target);
    }

    private static boolean isNow(AccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getFullName().equals("java.time.Clock"));
    }

    private static boolean isNewDate(AccessTarget target) {
        return target.getOwner().getFullName().equals("java.util.Date")
                && target instanceof AccessTarget.ConstructorCallTarget call
                && call.getRawParameterTypes().isEmpty();
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getFullName() + "." + target.getName();
    }
}
