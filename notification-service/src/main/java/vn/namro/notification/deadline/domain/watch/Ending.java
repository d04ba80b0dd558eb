package vn.namro.notification.deadline.domain.watch;

/** Why a limit runs no more; what was planned for it and not yet sent is cancelled for this reason. */
public enum Ending {
    ASSIGNED,
    ACCEPTED,
    OFFICER_CHANGED,
    RETURNED,
    TRANSFERRED,
    PAUSED,
    ANSWERED,
    SILENCE,
    EXTENDED,
    RECOMPUTED,
    NOTED,
    REPORTED,
    GIVEN,
    REPLACED,
    CLOSED
}
