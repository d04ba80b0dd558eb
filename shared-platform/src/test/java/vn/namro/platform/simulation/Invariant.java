package vn.namro.platform.simulation;

/** What holds in every schedule. */
enum Invariant {
    /** The log has the first occurrences of each subject's events in sequence, without a gap. */
    IN_ORDER_WITHOUT_GAPS,
    /** An event leaves its outbox only after the log has it. */
    ACKNOWLEDGED_AFTER_SENT,
    /** Only the owner that claimed an outbox last, under the highest epoch, writes to it. */
    FENCED,
    /** State and events change together, and nobody overwrites what another wrote. */
    STATE_WITH_ITS_EVENTS,
    /** A consumer has applied exactly the events 1 to n, each once, in order. */
    APPLIED_ONCE_IN_ORDER,
    /** An offset is committed only after what lies before it was applied or parked. */
    COMMITTED_AFTER_EFFECT,
    /** Only what cannot be sent or applied is parked, or what follows it, and with a reason. */
    ONLY_POISON_IS_PARKED,
    /** What is parked rests until an operator releases it. */
    PARKED_UNTIL_RELEASED,
    /** After the faults everything comes to rest but poison; after mending, all is sent and applied, nothing is parked. */
    NOTHING_WAITS_FOR_EVER;

    /** Fails unless it holds. */
    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Violation(this, otherwise);
        }
    }

    /** A schedule in which an invariant did not hold. */
    static final class Violation extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Invariant invariant;

        Violation(Invariant invariant, String what) {
            super(invariant + ": " + what);
            this.invariant = invariant;
        }

        Invariant invariant() {
            return invariant;
        }
    }
}
