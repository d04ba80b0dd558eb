package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Wording;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Refusal;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;

/**
 * The body of a step, its form checked against the schema of its kind.
 *
 * @param reading what to make of a body without faults
 */
record StepRequest(Checked checked, Function<JsonNode, Deed> reading) {

    private static final RequestSchema INFORMATION = RequestSchema.of("/requests/information.schema.json");
    private static final RequestSchema WITHDRAWAL = RequestSchema.of("/requests/withdrawal.schema.json");
    private static final RequestSchema CONFIRMATION = RequestSchema.of("/requests/confirmation.schema.json");
    private static final RequestSchema DISPUTE = RequestSchema.of("/requests/dispute.schema.json");
    private static final RequestSchema REFUSAL = RequestSchema.of("/requests/refusal.schema.json");
    private static final byte[] NOTHING = {'{', '}'};

    static StepRequest information(byte[] body) {
        return new StepRequest(INFORMATION.check(body), told -> new Deed.Information(text(told, "answer")));
    }

    /** Nothing need be said to withdraw. */
    static StepRequest withdrawal(byte[] body) {
        byte[] told = body.length == 0 ? NOTHING : body;
        return new StepRequest(WITHDRAWAL.check(told), read -> new Deed.Withdrawal(textIfAny(read, "reason")));
    }

    static StepRequest confirmation(byte[] body) {
        return new StepRequest(
                CONFIRMATION.check(body),
                told -> new Deed.Confirmation(told.path("rating").asInt(), textIfAny(told, "comment")));
    }

    static StepRequest dispute(byte[] body) {
        return new StepRequest(DISPUTE.check(body), told -> new Deed.Dispute(text(told, "reason")));
    }

    static StepRequest refusal(byte[] body, Function<Refusal.Reason, Wording> guidance) {
        return new StepRequest(REFUSAL.check(body), told -> {
            Refusal.Reason reason = Refusal.Reason.valueOf(text(told, "reasonCode"));
            return new Deed.RefusalOf(reason, guidance.apply(reason));
        });
    }

    List<Fault> faults() {
        return checked.faults();
    }

    /** Whether it is no JSON at all. */
    boolean isUnreadable() {
        return faults().stream().anyMatch(fault -> fault.code().equals("MALFORMED_JSON"));
    }

    /** The step; only for a request without any fault. */
    Deed deed() {
        return reading.apply(checked.body());
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText().strip();
    }

    private static @Nullable String textIfAny(JsonNode body, String field) {
        return body.has(field) ? text(body, field) : null;
    }
}
