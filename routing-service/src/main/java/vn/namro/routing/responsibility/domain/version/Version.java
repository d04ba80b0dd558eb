package vn.namro.routing.responsibility.domain.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the matrix, without its entries. What it holds never changes: its id follows from it.
 *
 * @param createdBy the person's stable id, or {@link #RELEASE}
 * @param note why, in the words of whoever made it
 */
public record Version(
        String id,
        int entries,
        String createdBy,
        Instant createdAt,
        @Nullable String note) {

    /** Stands for a person where a version came with the catalogue's files. */
    public static final String RELEASE = "release";
}
