package vn.namro.intake.issue.domain.life;

/** As whom somebody takes a step with an issue. */
public enum Party {
    /** The enterprise that filed it. */
    ENTERPRISE,
    /** Intake, which acts for enterprises on the phone or at the counter. */
    CLERK,
    /** The City Office. */
    COORDINATOR,
    /** Nobody: a limit passed. */
    SYSTEM
}
