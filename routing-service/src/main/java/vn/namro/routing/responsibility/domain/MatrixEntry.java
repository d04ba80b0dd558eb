package vn.namro.routing.responsibility.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;

/**
 * One line of the responsibility matrix. Each condition may be absent: then it holds for everything.
 *
 * @param lead an agency id, or {@code @board}, {@code @district}, {@code @commune}: resolved for the zone and the day
 * @param position that the clear person holds in the lead agency or its liaison
 * @param priority decides between entries of the same specificity; the higher wins
 */
public record MatrixEntry(
        String id,
        Conditions conditions,
        String lead,
        List<String> coordinating,
        String position,
        Bilingual task,
        Bilingual expectedResult,
        @Nullable String legalBasis,
        Validity validity,
        int priority) {

    public MatrixEntry {
        coordinating = List.copyOf(coordinating);
    }

    /** When an entry applies. */
    public record Conditions(
            @Nullable String category,
            @Nullable String group,
            Zone.@Nullable Kind zoneKind,
            @Nullable String zone,
            @Nullable Urgency urgency,
            @Nullable String channel) {

        boolean hold(Question question, Category asked, Zone where) {
            return isAnyOr(category, asked.id())
                    && isAnyOr(group, asked.groupId())
                    && (zoneKind == null || zoneKind == where.kind())
                    && isAnyOr(zone, where.id())
                    && (urgency == null || urgency == question.urgency())
                    && isAnyOr(channel, question.channel());
        }

        private static boolean isAnyOr(@Nullable String wanted, String given) {
            return wanted == null || wanted.equals(given);
        }

        /** A named category outweighs a named zone, and so on: each condition more than all after it together. */
        int specificity() {
            return weight(category, 32)
                    + weight(zone, 16)
                    + weight(group, 8)
                    + weight(zoneKind, 4)
                    + weight(urgency, 2)
                    + weight(channel, 1);
        }

        private static int weight(@Nullable Object condition, int weight) {
            return condition == null ? 0 : weight;
        }
    }

    boolean appliesTo(Question question, Category category, Zone zone) {
        return validity.includes(question.on()) && conditions.hold(question, category, zone);
    }
}
