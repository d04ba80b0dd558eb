package vn.namro.intake.catalog.domain;

import java.util.List;

/**
 * A place that issues come from: an industrial park, hi-tech park or cluster, or the city outside them.
 *
 * @param communes the communes it lies in, the responsible one first
 * @param provisional something about it is not confirmed by a source that was seen
 */
public record Zone(
        String id,
        String kind,
        String nameVi,
        String nameEn,
        String status,
        List<String> communes,
        boolean provisional) {

    public Zone {
        communes = List.copyOf(communes);
    }
}
