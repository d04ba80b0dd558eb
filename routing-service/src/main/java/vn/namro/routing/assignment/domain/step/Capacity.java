package vn.namro.routing.assignment.domain.step;

/** As what somebody takes a step with an issue. */
public enum Capacity {
    /** The one named officer. */
    HOLDER,
    /** The lead of the officer's agency. */
    LEAD,
    /** Somebody of an agency that owes its opinion. */
    ADVISER,
    /** The City Office. */
    COORDINATOR,
    /** The enterprise, or a clerk for it: through intake. */
    ENTERPRISE,
    /** Nobody: a limit passed or a day came. */
    CLOCK
}
