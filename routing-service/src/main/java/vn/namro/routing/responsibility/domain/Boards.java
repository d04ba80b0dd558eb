package vn.namro.routing.responsibility.domain;

import java.util.Map;
import java.util.Optional;
import vn.namro.routing.catalog.domain.Zone;

/** Which management board looked after which kind of zone; today's board is found through its successors. */
public record Boards(Map<Zone.Kind, String> byKind) {

    public Boards {
        byKind = Map.copyOf(byKind);
    }

    Optional<String> of(Zone.Kind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
