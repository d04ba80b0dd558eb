package vn.namro.testing;

import java.util.List;
import java.util.Set;

/** The allow-lists of the architecture rules, once for all services. What is not listed is refused. */
final class Allowed {

    /** Packages of a plain value: no input or output, no threads, no logging. */
    static final List<String> IN_DOMAIN = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.security",
            "java.text",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations",
            "vn.namro.calendar..");

    /** Types of the packages above that the domain gets as a value instead: an instant, not a clock. */
    static final Set<String> NOT_IN_DOMAIN = Set.of("java.time.Clock", "java.time.InstantSource");

    /** What use cases and their ports may use beside the domain: Java without input and output, and Reactor. */
    static final List<String> IN_APPLICATION = List.of(
            "java.lang..",
            "java.math",
            "java.nio.charset",
            "java.security",
            "java.text",
            "java.time..",
            "java.util",
            "java.util.concurrent..",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations",
            "reactor.core..",
            "reactor.util..",
            "vn.namro.calendar..");

    /** The modules that services share. Anything else below {@code vn.namro} is another service. */
    static final List<String> SHARED_MODULES =
            List.of("vn.namro.calendar..", "vn.namro.events..", "vn.namro.platform..", "vn.namro.web..");

    /** Full names of classes that may read the machine's clock, to give it to all others. */
    static final Set<String> TO_READ_THE_CLOCK = Set.of("vn.namro.platform.time.SystemTime");

    /** Full names of classes, tests included, that may sleep. Nobody needs to: {@link Await} polls. */
    static final Set<String> TO_SLEEP = Set.of();

    private Allowed() {}
}
