package vn.namro.routing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** Matrix entries in the making: each step gives a new one. */
public record Entries(
        String id,
        @Nullable String category,
        @Nullable String group,
        Zone.@Nullable Kind zoneKind,
        @Nullable String zone,
        @Nullable Urgency urgency,
        @Nullable String channel,
        String lead,
        List<String> helpers,
        String position,
        Validity validity,
        int priority) {

    /** An entry that holds for everything. */
    public static Entries entry(String id, String lead) {
        return new Entries(id, null, null, null, null, null, null, lead, List.of(), "officer", Validity.ALWAYS, 0);
    }

    public static Matrix matrix(Entries... entries) {
        return new Matrix(
                "m-test", List.of(entries).stream().map(Entries::build).toList(), SmallCity.BOARDS);
    }

    public Entries ofCategory(String it) {
        return new Entries(
                id, it, group, zoneKind, zone, urgency, channel, lead, helpers, position, validity, priority);
    }

    public Entries ofGroup(String it) {
        return new Entries(
                id, category, it, zoneKind, zone, urgency, channel, lead, helpers, position, validity, priority);
    }

    public Entries ofKind(Zone.Kind it) {
        return new Entries(
                id, category, group, it, zone, urgency, channel, lead, helpers, position, validity, priority);
    }

    public Entries inZone(String it) {
        return new Entries(
                id, category, group, zoneKind, it, urgency, channel, lead, helpers, position, validity, priority);
    }

    public Entries when(Urgency it) {
        return new Entries(
                id, category, group, zoneKind, zone, it, channel, lead, helpers, position, validity, priority);
    }

    public Entries by(String it) {
        return new Entries(
                id, category, group, zoneKind, zone, urgency, it, lead, helpers, position, validity, priority);
    }

    public Entries with(String... it) {
        return new Entries(
                id, category, group, zoneKind, zone, urgency, channel, lead, List.of(it), position, validity, priority);
    }

    public Entries heldBy(String it) {
        return new Entries(
                id, category, group, zoneKind, zone, urgency, channel, lead, helpers, it, validity, priority);
    }

    public Entries valid(@Nullable LocalDate from, @Nullable LocalDate until) {
        Validity it = new Validity(from, until);
        return new Entries(
                id, category, group, zoneKind, zone, urgency, channel, lead, helpers, position, it, priority);
    }

    public Entries priority(int it) {
        return new Entries(
                id, category, group, zoneKind, zone, urgency, channel, lead, helpers, position, validity, it);
    }

    public MatrixEntry build() {
        return new MatrixEntry(
                id,
                new Conditions(category, group, zoneKind, zone, urgency, channel, null),
                lead,
                helpers,
                position,
                List.of(),
                new Bilingual("Việc phải làm", "The task"),
                new Bilingual("Kết quả phải có", "The result owed"),
                null,
                null,
                validity,
                priority,
                null);
    }
}
