package vn.namro.platform.store;

import java.util.HashMap;
import java.util.Map;

/**
 * An aggregate as it was read.
 *
 * @param version counts its changes; a write succeeds only upon the version it was decided on
 * @param state what the domain knows of it
 * @param applied the highest sequence applied from each source: its inbox
 * @param lastSequence the sequence of the last event it appended; 0 before the first
 */
public record Stored<S>(String id, String key, long version, S state, Map<String, Long> applied, long lastSequence) {

    public Stored {
        applied = Map.copyOf(applied);
    }

    /** An aggregate that is not stored yet. */
    public static <S> Stored<S> fresh(String id, String key, S state) {
        return new Stored<>(id, key, 0, state, Map.of(), 0);
    }

    /** The same with another state; not stored before {@link AggregateStore#save}. */
    public <T> Stored<T> with(T next) {
        return new Stored<>(id, key, version, next, applied, lastSequence);
    }

    /** The same, remembering that {@code sequence} of {@code source} is applied. */
    public Stored<S> having(String source, long sequence) {
        Map<String, Long> next = new HashMap<>(applied);
        next.put(source, sequence);
        return new Stored<>(id, key, version, state, next, lastSequence);
    }

    /** The highest sequence applied from a source; 0 if none was. */
    public long appliedFrom(String source) {
        return applied.getOrDefault(source, 0L);
    }

    boolean isFresh() {
        return version == 0;
    }
}
