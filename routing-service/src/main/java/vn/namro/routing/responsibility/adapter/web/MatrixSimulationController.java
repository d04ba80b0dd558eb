package vn.namro.routing.responsibility.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.application.SimulateVersion;
import vn.namro.routing.responsibility.domain.version.Replay;

/** "Where would the issues of last month have gone by this version?" Nothing is stored. */
@RestController
final class MatrixSimulationController {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/matrix-simulation.schema.json");
    private static final Duration LONGEST = Duration.ofDays(366);

    private final SimulateVersion simulateVersion;
    private final WorkingTime workingTime;
    private final Problems problems;

    MatrixSimulationController(SimulateVersion simulateVersion, WorkingTime workingTime, Problems problems) {
        this.simulateVersion = simulateVersion;
        this.workingTime = workingTime;
        this.problems = problems;
    }

    /** The counts; a lead that is null stands for triage. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SimulationView(
            String version,
            Instant from,
            Instant to,
            long replayed,
            long moved,
            List<Replay.Move> moves,
            List<Replay.Moved> examples) {}

    @PostMapping(
            value = "/api/matrix/versions/{version}/simulation",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> simulate(
            @PathVariable String version,
            @RequestBody(required = false) byte @Nullable [] body,
            ServerWebExchange exchange) {
        Checked checked = SCHEMA.check(body == null ? new byte[0] : body);
        List<Fault> faults = new ArrayList<>(checked.faults());
        Instant from = Moments.read(checked.body(), "from", workingTime.zone(), faults);
        Instant to = Moments.read(checked.body(), "to", workingTime.zone(), faults);
        Instant on = Moments.read(checked.body(), "on", workingTime.zone(), faults);
        if (from != null
                && to != null
                && (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0)) {
            faults.add(Fault.at("/to", "MATRIX_PERIOD", LONGEST.toDays()));
        }
        if (!faults.isEmpty() || from == null || to == null) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        LocalDate day = on == null ? null : on.atZone(workingTime.zone()).toLocalDate();
        return simulateVersion
                .simulate(version, from, to, day)
                .<ResponseEntity<Object>>map(replay -> ResponseEntity.ok(new SimulationView(
                        version, from, to, replay.replayed(), replay.moved(), replay.moves(), replay.examples())))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
