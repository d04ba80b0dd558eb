package vn.namro.routing.responsibility.domain.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a version comes into force.
 *
 * @param from the moment from which it decides
 * @param by who said so, as a stable id
 * @param at when that was said
 * @param gaps how many gaps it had then, from that day on
 * @param request which request said so; absent where none did
 */
public record Activation(
        String version,
        int entries,
        Instant from,
        String by,
        Instant at,
        int gaps,
        @Nullable Request request) {

    public boolean isOfRelease() {
        return by.equals(Version.RELEASE);
    }

    /** A request that may be sent twice: its key, and a digest of what it asked for. */
    public record Request(String key, String digest) {}
}
