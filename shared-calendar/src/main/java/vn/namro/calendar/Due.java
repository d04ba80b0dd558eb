package vn.namro.calendar;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * When something is due, by which calendar, and why.
 *
 * @param provisional whether a day not yet decided had a part in it, so that it may have to be computed again
 * @param steps the way to the answer; worked out when first read, since most answers are never explained
 */
public record Due(Instant at, String calendarVersion, boolean provisional, List<Step> steps) {

    public Due {
        steps = steps instanceof LazySteps ? steps : List.copyOf(steps);
    }

    @Override
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }
}
