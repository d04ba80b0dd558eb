package vn.namro.intake.issue.domain.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Step;

/**
 * Who held an issue from when until when, so that nobody is blamed for another's delay.
 *
 * @param person absent while an agency looked for one
 * @param until absent for who holds it now
 */
public record Holding(
        Agency agency,
        @Nullable String person,
        Instant from,
        @Nullable Instant until) {

    /** All who held it, oldest first. */
    public static List<Holding> of(Issue issue) {
        List<Holding> all = new ArrayList<>();
        Holding open = null;
        for (Step step : issue.history()) {
            Agency next = step.agency();
            boolean passes = passesOn(step.kind()) && next != null;
            if (open != null && (passes || step.status().isEnd() || step.kind() == Step.Kind.DISPUTED)) {
                all.add(open.until(step.at()));
                open = null;
            }
            if (passes && next != null) {
                open = new Holding(next, step.person(), step.at(), null);
            }
        }
        if (open != null) {
            all.add(open);
        }
        return all;
    }

    private static boolean passesOn(Step.Kind kind) {
        return kind == Step.Kind.ASSIGNED || kind == Step.Kind.IN_TRIAGE || kind == Step.Kind.OFFICER_CHANGED;
    }

    private Holding until(Instant end) {
        return new Holding(agency, person, from, end);
    }
}
