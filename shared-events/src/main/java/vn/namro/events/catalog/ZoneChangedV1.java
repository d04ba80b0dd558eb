package vn.namro.events.catalog;

import java.util.List;

/**
 * A zone as it is now.
 *
 * @param kind {@code INDUSTRIAL_PARK}, {@code HI_TECH_PARK}, {@code INDUSTRIAL_CLUSTER} or {@code OUTSIDE}
 * @param communes the communes it lies in, the responsible one first
 * @param provisional something about it is not confirmed by a source that was seen
 */
public record ZoneChangedV1(
        String id,
        String kind,
        String nameVi,
        String nameEn,
        String status,
        List<String> communes,
        boolean provisional) {

    public ZoneChangedV1 {
        communes = List.copyOf(communes);
    }
}
