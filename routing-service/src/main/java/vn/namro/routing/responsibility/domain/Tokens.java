package vn.namro.routing.responsibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Zone;

/** Resolves {@code @board}, {@code @district} and {@code @commune} for a zone on a day, and says how. */
final class Tokens {

    static final Set<String> ALL = Set.of("@board", "@district", "@commune");

    private final Catalogue catalogue;
    private final Boards boards;
    private final Zone zone;
    private final @Nullable String communeId;
    private final LocalDate on;

    Tokens(Catalogue catalogue, Boards boards, Zone zone, @Nullable String communeId, LocalDate on) {
        this.catalogue = catalogue;
        this.boards = boards;
        this.zone = zone;
        this.communeId = communeId;
        this.on = on;
    }

    /**
     * Which agency a token came to.
     *
     * @param agency absent if it came to nobody who exists on that day
     */
    record Resolved(String token, Optional<Agency> agency, Bilingual how) {}

    Resolved resolve(String token) {
        Optional<Agency> agency = agency(token);
        return new Resolved(
                token, agency, agency.map(found -> found(token, found)).orElseGet(() -> nobody(token)));
    }

    /** The agency that a token comes to, without words. */
    Optional<Agency> agency(String token) {
        return id(token).flatMap(id -> find(token, id));
    }

    /** Where a token points before it is asked who exists on the day. */
    Optional<String> id(String token) {
        return switch (token) {
            case "@board" -> boards.of(zone);
            case "@district" -> first(zone.districts());
            case "@commune" -> communeId == null ? first(zone.communes()) : Optional.of(communeId);
            default -> Optional.of(token);
        };
    }

    private Bilingual meaning(String token) {
        return switch (token) {
            case "@board" -> new Bilingual("ban quản lý", "management board");
            case "@district" -> new Bilingual("huyện", "district");
            case "@commune" ->
                communeId == null
                        ? new Bilingual("xã, phường", "commune")
                        : new Bilingual("xã, phường được nêu trong phản ánh", "commune named in the issue");
            default -> new Bilingual("cơ quan", "agency");
        };
    }

    private static Optional<String> first(List<String> ids) {
        return ids.stream().findFirst();
    }

    /** A board is followed to its successor of that day; all others must exist themselves. */
    private Optional<Agency> find(String token, String id) {
        if ("@board".equals(token)) {
            return catalogue.inForce(id, on);
        }
        return catalogue
                .agency(id)
                .filter(found -> found.validity().includes(on))
                .filter(found -> suits(token, found));
    }

    /** What the issue names as its commune may be an agency of another kind: that one is not responsible. */
    private static boolean suits(String token, Agency found) {
        return !"@commune".equals(token) || found.level() == Agency.Level.COMMUNE;
    }

    private Bilingual found(String token, Agency found) {
        return Bilingual.of(
                "%1$s (%2$s) ngày %4$s là %3$s",
                "%1$s (%5$s) on %4$s is %6$s",
                token,
                meaning(token).vi(),
                found.name().vi(),
                on,
                meaning(token).en(),
                found.name().en());
    }

    private Bilingual nobody(String token) {
        return Bilingual.of(
                "%1$s (%2$s) không xác định được cho %3$s ngày %4$s",
                "%1$s (%5$s) comes to nobody for %6$s on %4$s",
                token,
                meaning(token).vi(),
                zone.name().vi(),
                on,
                meaning(token).en(),
                zone.name().en());
    }
}
