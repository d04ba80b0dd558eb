package vn.namro.routing.responsibility.domain;

import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Zone;

/** When an entry applies. Each condition may be absent: then it holds for everything. */
public record Conditions(
        @Nullable String category,
        @Nullable String group,
        Zone.@Nullable Kind zoneKind,
        @Nullable String zone,
        @Nullable Urgency urgency,
        @Nullable String channel,
        @Nullable EnterpriseKind enterpriseKind) {

    /**
     * A named category outweighs a named zone, and so on: each condition more than all after it together. So entries of
     * the same specificity name the same columns.
     */
    int specificity() {
        return weight(category, 64)
                + weight(zone, 32)
                + weight(group, 16)
                + weight(zoneKind, 8)
                + weight(urgency, 4)
                + weight(enterpriseKind, 2)
                + weight(channel, 1);
    }

    /** The weightiest column that these conditions name and less specific ones do not. */
    Bilingual firstThatLacks(Conditions lessSpecific) {
        int named = Integer.highestOneBit(specificity() & ~lessSpecific.specificity());
        return switch (named) {
            case 64 -> new Bilingual("lĩnh vực", "category");
            case 32 -> new Bilingual("khu", "zone");
            case 16 -> new Bilingual("nhóm lĩnh vực", "group");
            case 8 -> new Bilingual("loại khu", "zone kind");
            case 4 -> new Bilingual("mức khẩn", "urgency");
            case 2 -> new Bilingual("loại doanh nghiệp", "enterprise kind");
            default -> new Bilingual("kênh", "channel");
        };
    }

    private static int weight(@Nullable Object condition, int weight) {
        return condition == null ? 0 : weight;
    }
}
