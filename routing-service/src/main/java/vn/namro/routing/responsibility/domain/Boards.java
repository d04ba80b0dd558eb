package vn.namro.routing.responsibility.domain;

import java.util.Map;
import java.util.Optional;
import vn.namro.routing.catalog.domain.Zone;

/** Which management board looked after which kind of zone; today's board is found through its successors. */
public record Boards(Map<Zone.Kind, String> byKind) {

    public Boards {
        byKind = Map.copyOf(byKind);
    }

    /** The board of a zone: its own, or that of its kind. */
    Optional<String> of(Zone zone) {
        return Optional.ofNullable(zone.board()).or(() -> Optional.ofNullable(byKind.get(zone.kind())));
    }
}
