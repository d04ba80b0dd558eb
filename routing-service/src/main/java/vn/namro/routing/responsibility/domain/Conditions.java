package vn.namro.routing.responsibility.domain;

import org.jspecify.annotations.Nullable;
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

    private static int weight(@Nullable Object condition, int weight) {
        return condition == null ? 0 : weight;
    }
}
