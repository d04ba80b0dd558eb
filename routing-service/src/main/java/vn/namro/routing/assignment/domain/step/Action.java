package vn.namro.routing.assignment.domain.step;

import static vn.namro.routing.assignment.domain.course.State.ACCEPTED;
import static vn.namro.routing.assignment.domain.course.State.CONFIRMED;
import static vn.namro.routing.assignment.domain.course.State.IN_TRIAGE;
import static vn.namro.routing.assignment.domain.course.State.ISSUED;
import static vn.namro.routing.assignment.domain.course.State.OUTCOME_REPORTED;
import static vn.namro.routing.assignment.domain.course.State.PAUSED;
import static vn.namro.routing.assignment.domain.step.Capacity.ADVISER;
import static vn.namro.routing.assignment.domain.step.Capacity.CLOCK;
import static vn.namro.routing.assignment.domain.step.Capacity.COORDINATOR;
import static vn.namro.routing.assignment.domain.step.Capacity.ENTERPRISE;
import static vn.namro.routing.assignment.domain.step.Capacity.HOLDER;
import static vn.namro.routing.assignment.domain.step.Capacity.LEAD;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.namro.routing.assignment.domain.course.State;

/** The one table of steps: which is possible from where, and for whom. What stands in no row is refused. */
public enum Action {
    /** Take it on. Nobody does that for another: the lead hands it to somebody else instead. */
    ACCEPTANCE(EnumSet.of(ISSUED), EnumSet.of(HOLDER)),
    /** Say that it is not the agency's authority. */
    RETURN(EnumSet.of(ISSUED, ACCEPTED), EnumSet.of(HOLDER, LEAD)),
    /** Ask the enterprise, which stops the handling clock. */
    INFORMATION_REQUEST(EnumSet.of(ACCEPTED), EnumSet.of(HOLDER, LEAD)),
    /** Put the limit off: the lead once, the City Office again. */
    EXTENSION(EnumSet.of(ACCEPTED, PAUSED), EnumSet.of(LEAD, COORDINATOR)),
    /** Hand it to another officer of the agency. */
    OFFICER(EnumSet.of(ISSUED, ACCEPTED, PAUSED), EnumSet.of(LEAD, COORDINATOR)),
    /** Say how far it is, or give the interim answer. */
    PROGRESS(EnumSet.of(ACCEPTED, PAUSED), EnumSet.of(HOLDER, LEAD)),
    /** Answer the enterprise. */
    OUTCOME(EnumSet.of(ACCEPTED, PAUSED), EnumSet.of(HOLDER, LEAD)),
    /** Ask another agency for its opinion. */
    OPINION_REQUEST(EnumSet.of(ISSUED, ACCEPTED, PAUSED), EnumSet.of(HOLDER, LEAD)),
    /**
     * Give the opinion that is owed; the officer does it for a responder outside the city. The City Office owes what it
     * makes of a proposal once there is an outcome.
     */
    OPINION(EnumSet.of(ISSUED, ACCEPTED, PAUSED, OUTCOME_REPORTED), EnumSet.of(ADVISER, HOLDER)),
    /** Decide that another agency goes on with it. */
    TRANSFER(EnumSet.of(ISSUED, ACCEPTED, PAUSED), EnumSet.of(COORDINATOR)),
    /** Say that it is more, or less, urgent. */
    URGENCY(EnumSet.of(ISSUED, ACCEPTED, PAUSED), EnumSet.of(COORDINATOR)),
    /** Make clear what was unclear. */
    ASSIGNMENT(EnumSet.of(IN_TRIAGE), EnumSet.of(COORDINATOR)),
    /** Answer the officer's question. */
    ANSWER(EnumSet.of(PAUSED), EnumSet.of(ENTERPRISE)),
    /** Go on without an answer. */
    SILENCE(EnumSet.of(PAUSED), EnumSet.of(CLOCK)),
    /** Accept the outcome. */
    CONFIRMATION(EnumSet.of(OUTCOME_REPORTED), EnumSet.of(ENTERPRISE)),
    /** Not accept the outcome. */
    DISPUTE(EnumSet.of(OUTCOME_REPORTED), EnumSet.of(ENTERPRISE)),
    /** Close what the enterprise accepted, or was silent about. */
    CLOSING(EnumSet.of(OUTCOME_REPORTED, CONFIRMED), EnumSet.of(ENTERPRISE, CLOCK)),
    /** End it because the enterprise took it back, or because it does not belong here. */
    ENDING(EnumSet.of(IN_TRIAGE, ISSUED, ACCEPTED, PAUSED, OUTCOME_REPORTED), EnumSet.of(ENTERPRISE, COORDINATOR)),
    /** Go on with the successors of agencies that are no more. */
    REORGANISATION(EnumSet.of(IN_TRIAGE, ISSUED, ACCEPTED, PAUSED), EnumSet.of(CLOCK)),
    /** Work the limit out again. */
    RECOMPUTATION(EnumSet.of(ISSUED, ACCEPTED, PAUSED), EnumSet.of(COORDINATOR, CLOCK));

    private final Set<State> from;
    private final Set<Capacity> by;

    Action(EnumSet<State> from, EnumSet<Capacity> by) {
        this.from = Collections.unmodifiableSet(from);
        this.by = Collections.unmodifiableSet(by);
    }

    /** Where it is possible, in the order of a life. */
    public Set<State> from() {
        return from;
    }

    /** Who may take it. */
    public Set<Capacity> by() {
        return by;
    }

    /** Whether somebody may take it in this capacity with an issue that stands so. */
    public boolean isPossible(State state, Capacity capacity) {
        return from.contains(state) && by.contains(capacity);
    }
}
