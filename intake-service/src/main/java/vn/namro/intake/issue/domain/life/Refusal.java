package vn.namro.intake.issue.domain.life;

import java.time.Instant;
import vn.namro.intake.issue.domain.Wording;

/**
 * Why an issue does not belong here, and where it does.
 *
 * @param guidance as it was said then, whatever is said to others later
 */
public record Refusal(Reason reason, Instant at, Wording guidance) {

    /** Every reason for which an issue may be refused; a lack of will is none. */
    public enum Reason {
        /** Against a decision or an act of an authority (khiếu nại): its own procedure by law. */
        COMPLAINT,
        /** Of a breach of law by somebody (tố cáo): its own procedure, which protects who denounces. */
        DENUNCIATION,
        /** A court has it, or has decided it. */
        COURT_MATTER,
        /** No enterprise asks for itself. */
        NOT_AN_ENTERPRISE_ISSUE,
        /** The same enterprise has filed the same already. */
        DUPLICATE
    }
}
