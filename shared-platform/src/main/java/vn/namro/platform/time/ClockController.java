package vn.namro.platform.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.security.LocalMode;

/** Lets the demo and the fault harness drive time. It exists in the local mode only, where driven time is asked for. */
@RestController
@Conditional(LocalMode.class)
@ConditionalOnProperty("namro.time.driven")
class ClockController {

    private static final RequestSchema REQUEST = RequestSchema.of("/requests/clock.schema.json");

    private final DrivenTime time;
    private final Problems problems;

    ClockController(DrivenTime time, Problems problems) {
        this.time = time;
        this.problems = problems;
    }

    @GetMapping(path = "/dev/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    DrivenTime.State state() {
        return time.state();
    }

    @PostMapping(
            path = "/dev/clock",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> drive(@RequestBody byte[] body, ServerWebExchange exchange) {
        RequestSchema.Checked checked = REQUEST.check(body);
        if (!checked.faults().isEmpty()) {
            return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", checked.faults());
        }
        try {
            drive(checked.body());
        } catch (IllegalArgumentException | DateTimeException e) {
            List<Fault> outOfRange = List.of(Fault.at("", "NOT_ALLOWED", Objects.toString(e.getMessage(), "")));
            return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", outOfRange);
        }
        return ResponseEntity.ok(time.state());
    }

    private void drive(JsonNode wanted) {
        if (wanted.has("advance")) {
            time.advance(Duration.parse(wanted.get("advance").textValue()));
        }
        if (wanted.has("speed")) {
            time.runAt(wanted.get("speed").doubleValue());
        }
        if (wanted.has("skew")) {
            time.skew(Duration.parse(wanted.get("skew").textValue()));
        }
    }
}
