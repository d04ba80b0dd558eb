package vn.namro.routing.assignment.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.EnterpriseKind;
import vn.namro.routing.responsibility.domain.Question;
import vn.namro.routing.responsibility.domain.Ruling;

/** Answers "who would answer for this?", also for a past or future moment. Stores nothing. */
public final class DecideHypothetically {

    private final Function<Instant, Desk> desks;
    private final Clock clock;

    public DecideHypothetically(Function<Instant, Desk> desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * An issue that might be filed.
     *
     * @param at the moment to decide for; absent: now
     */
    public record Hypothesis(
            String zoneId,
            @Nullable String communeId,
            @Nullable String categoryId,
            Urgency urgency,
            String channel,
            @Nullable EnterpriseKind enterpriseKind,
            @Nullable Instant at) {}

    /** The ruling, and what it was made with. */
    public record Answer(Ruling ruling, String matrixVersion, Instant at) {}

    /** The moment that a local day of the city stands for: its noon. */
    public Instant momentOf(LocalDate day) {
        return day.atTime(LocalTime.NOON)
                .atZone(desks.apply(clock.instant()).calendar().zone())
                .toInstant();
    }

    public Answer decide(Hypothesis hypothesis) {
        Instant at = hypothesis.at() == null ? clock.instant() : hypothesis.at();
        Desk inForce = desks.apply(at);
        Question question = new Question(
                hypothesis.zoneId(),
                hypothesis.communeId(),
                hypothesis.categoryId(),
                hypothesis.urgency(),
                hypothesis.channel(),
                hypothesis.enterpriseKind(),
                inForce.dayOf(at));
        return new Answer(inForce.rule(question), inForce.matrix().version(), at);
    }
}
