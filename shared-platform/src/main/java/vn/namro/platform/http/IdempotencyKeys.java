package vn.namro.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: the same key of the same person makes the same thing. */
public final class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");

    private IdempotencyKeys() {}

    /** Adds a key that is none to {@code faults}; without one nothing is wrong. */
    public static void check(@Nullable String key, List<Fault> faults) {
        if (key != null && !KEY.matcher(key).matches()) {
            faults.add(Fault.at("", "INVALID_IDEMPOTENCY_KEY"));
        }
    }

    /**
     * The id of what a request makes: a new one without a key.
     *
     * @param what tells apart what a key may be used for
     * @param subject keys of one person say nothing about those of another
     */
    public static String id(@Nullable String key, String what, String subject) {
        return key == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((what + "\n" + subject + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
