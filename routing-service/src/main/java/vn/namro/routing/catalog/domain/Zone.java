package vn.namro.routing.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An industrial park, industrial cluster or hi-tech park, or what lies outside them.
 *
 * @param districts that were competent until their abolition, the responsible one first
 * @param communes that are competent since, the responsible one first
 * @param board that looked after it first, where that is not the board of its kind
 * @param provisional something about it is not confirmed by a source that was seen
 */
public record Zone(
        String id,
        Kind kind,
        Bilingual name,
        String status,
        List<String> districts,
        List<String> communes,
        @Nullable String board,
        boolean provisional) {

    /** The kinds of zones that the matrix tells apart. */
    public enum Kind {
        INDUSTRIAL_PARK,
        HI_TECH_PARK,
        INDUSTRIAL_CLUSTER,
        OUTSIDE
    }

    public Zone {
        districts = List.copyOf(districts);
        communes = List.copyOf(communes);
    }
}
