package vn.namro.routing.assignment.domain.step;

import java.util.Set;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** A step with what is said in it. Whether it is possible is {@link Action}'s matter; each says what comes of it. */
public interface Deed {

    /** Its row in the table. */
    Action action();

    /** The officers of whom one may get the issue: how much each has to do decides which. */
    default Set<String> considers(RoutedIssue before, Grounds grounds) {
        return Set.of();
    }

    /** What comes of it, for an issue that stands where the table allows it. */
    Decided decide(RoutedIssue before, Grounds grounds);

    /** What comes of something that was decided elsewhere and crossed another step on its way. */
    default Decided crossed(RoutedIssue before, Grounds grounds) {
        return Decided.facts();
    }
}
