package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The next state of a watch while it is put together; everything begun in it bears the next generation. */
final class Draft {

    private final Watch before;
    private final int generation;
    private Watch.Status status;
    private final List<Handover> handovers;
    private final List<Triage> triages;
    private Limits limits;
    private Chronicle chronicle;

    Draft(Watch before) {
        this.before = before;
        this.generation = before.generation() + 1;
        this.status = before.status();
        this.handovers = new ArrayList<>(before.handovers());
        this.triages = new ArrayList<>(before.triages());
        this.limits = before.limits();
        this.chronicle = before.chronicle();
    }

    Limits limits() {
        return limits;
    }

    Draft in(Watch.Status next) {
        status = next;
        return this;
    }

    Draft with(Handover handover) {
        handovers.add(handover.inGeneration(generation));
        return this;
    }

    Draft with(Triage triage) {
        triages.add(triage.inGeneration(generation));
        return this;
    }

    Draft telling(UnaryOperator<Chronicle> next) {
        chronicle = next.apply(chronicle);
        return this;
    }

    Draft telling(Change.Kind kind, Instant at, @Nullable String reason, @Nullable Instant previousDueAt) {
        Change change = new Change(before.assignmentId(), kind, generation, at, reason, previousDueAt);
        return telling(known -> known.with(change));
    }

    Draft endAll(Ending why, Instant at) {
        return end(limit -> true, why, at);
    }

    Draft end(Duty duty, Ending why, Instant at) {
        return end(limit -> limit.isOf(duty), why, at);
    }

    Draft end(Predicate<Limit> which, Ending why, Instant at) {
        limits = limits.ended(which, why, at);
        return this;
    }

    /** Starts a run; without a date there is nothing to start. */
    Draft start(Duty duty, @Nullable Instant dueAt, Instant since, Instant at) {
        return dueAt == null ? this : begin(duty, null, dueAt, since, at);
    }

    Draft startFor(Duty duty, String of, Instant dueAt, Instant at) {
        return begin(duty, of, dueAt, at, at);
    }

    /** Starts a run of a duty that has no date of its own. */
    Draft startDateless(Duty duty, Instant since, Instant at) {
        return begin(duty, null, null, since, at);
    }

    private Draft begin(Duty duty, @Nullable String of, @Nullable Instant dueAt, Instant since, Instant at) {
        limits = limits.with(new Limit(duty, of, generation, since, at, dueAt, null, null));
        return this;
    }

    Watch done() {
        return new Watch(
                before.issueId(),
                before.trackingCode(),
                before.title(),
                generation,
                status,
                handovers,
                triages,
                limits,
                chronicle);
    }
}
