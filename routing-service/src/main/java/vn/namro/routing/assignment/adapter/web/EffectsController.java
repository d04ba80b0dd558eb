package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.store.Cause;
import vn.namro.routing.assignment.application.Occasion;
import vn.namro.routing.assignment.application.PreviewReorganisation;
import vn.namro.routing.assignment.application.PreviewReorganisation.Effect;
import vn.namro.routing.assignment.application.RecomputeDeadlines;
import vn.namro.routing.assignment.application.RecomputeDeadlines.Difference;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Fact.Recomputed.Why;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.domain.Reorganisation;
import vn.namro.routing.catalog.domain.Reorganisation.Ending;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.check.Finding;
import vn.namro.routing.responsibility.domain.check.MatrixCheck;

/** What a change of the catalogue means for open assignments, before it takes effect. */
@RestController
final class EffectsController {

    /** Of long lists so many are shown; the counts are of all. */
    private static final int SHOWN = 500;

    private final EnteredReorganisations reorganisations;
    private final PreviewReorganisation previewing;
    private final RecomputeDeadlines recomputing;
    private final Function<Instant, Desk> desks;
    private final People people;
    private final Shown shown;
    private final Problems problems;
    private final Clock clock;

    EffectsController(
            EnteredReorganisations reorganisations,
            PreviewReorganisation previewing,
            RecomputeDeadlines recomputing,
            Function<Instant, Desk> desks,
            People people,
            Shown shown,
            Problems problems,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.previewing = previewing;
        this.recomputing = recomputing;
        this.desks = desks;
        this.people = people;
        this.shown = shown;
        this.problems = problems;
        this.clock = clock;
    }

    /** What will become of one assignment: {@code STAYS}, {@code MOVES} or {@code UNDECIDED}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EffectView(
            String assignmentId,
            String trackingCode,
            String fate,
            AgencyView from,
            @Nullable AgencyView to,
            @Nullable String why) {}

    /**
     * All that a reorganisation means.
     *
     * @param gaps what the matrix of that day leaves without an owner on that day
     */
    record EffectsView(
            LocalDate on,
            Map<String, Integer> counts,
            List<EffectView> assignments,
            String matrixVersion,
            List<String> gaps) {}

    @GetMapping(value = "/api/reorganisations/{id}/effects", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> effects(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            ServerWebExchange exchange) {
        return reorganisations
                .find(id)
                .flatMap(found -> effects(found.entered().reorganisation(), shown.views(language)))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    private Mono<ResponseEntity<Object>> effects(Reorganisation reorganisation, Views views) {
        Instant noon = reorganisation
                .on()
                .atTime(LocalTime.NOON)
                .atZone(desks.apply(clock.instant()).calendar().zone())
                .toInstant();
        List<String> ended =
                reorganisation.ended().stream().map(Ending::agencyId).toList();
        return previewing
                .effects(ended, noon)
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(found -> ResponseEntity.ok(view(reorganisation.on(), found, noon, views)));
    }

    private Object view(LocalDate on, List<Effect> found, Instant noon, Views views) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<EffectView> lines = new ArrayList<>();
        for (Effect effect : found) {
            EffectView line = line(effect, views);
            counts.merge(line.fate(), 1, Integer::sum);
            lines.add(line);
        }
        Desk desk = desks.apply(noon);
        Matrix matrix = desk.matrix();
        List<String> gaps = MatrixCheck.check(matrix, desk.catalogue(), new Validity(on, on.plusDays(1))).stream()
                .filter(finding -> finding.kind().isGap())
                .map(Finding::sentence)
                .map(views::text)
                .toList();
        return new EffectsView(on, counts, lines.stream().limit(SHOWN).toList(), matrix.version(), gaps);
    }

    private static EffectView line(Effect effect, Views views) {
        var present = effect.issue().present();
        String code = effect.issue().issue().trackingCode();
        AgencyView from = views.party(present.person().agency());
        return effect.fate()
                .fold(
                        stays -> new EffectView(present.id(), code, "STAYS", from, null, null),
                        moves -> new EffectView(
                                present.id(),
                                code,
                                "MOVES",
                                from,
                                views.agency(moves.liaison() == null ? moves.lead() : moves.liaison()),
                                views.text(moves.why())),
                        undecided -> new EffectView(
                                present.id(),
                                code,
                                "UNDECIDED",
                                from,
                                null,
                                views.text(undecided.missing().get(0).reason())));
    }

    /** A limit that is, or would be, another one. */
    record DifferenceView(String assignmentId, String trackingCode, Instant dueAt, Instant newDueAt) {}

    record DifferencesView(String calendarVersion, int count, List<DifferenceView> assignments) {}

    /** What recomputing would change; nothing is stored. */
    @GetMapping(value = "/api/calendar/recomputation", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> differences(
            @RequestParam(defaultValue = "CALENDAR") String because, ServerWebExchange exchange) {
        return isKnown(because)
                ? recomputing.differences(Why.valueOf(because)).collectList().map(this::view)
                : Mono.just(notAllowed(exchange));
    }

    /** Recomputes; each officer concerned, and the enterprise, is told. Done again, it changes nothing more. */
    @PostMapping(value = "/api/calendar/recomputation", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> recompute(
            @RequestParam(defaultValue = "CALENDAR") String because,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        if (!isKnown(because)) {
            return Mono.just(notAllowed(exchange));
        }
        Reader reader = Reader.of(token);
        By by = new By("COORDINATOR", people.name(reader), people.agency(reader, clock.instant()));
        Cause cause = Correlation.causeOf(exchange);
        return recomputing
                .recompute(Why.valueOf(because), by, new Occasion(cause.correlationId(), cause.traceparent()))
                .collectList()
                .map(this::view);
    }

    private static boolean isKnown(String because) {
        return because.equals(Why.CALENDAR.name()) || because.equals(Why.TERM.name());
    }

    private ResponseEntity<Object> notAllowed(ServerWebExchange exchange) {
        return problems.answer(
                exchange,
                HttpStatus.BAD_REQUEST,
                "INVALID_REQUEST",
                List.of(Fault.at("?because", "NOT_ALLOWED", List.of(Why.CALENDAR, Why.TERM))));
    }

    private ResponseEntity<Object> view(List<Difference> found) {
        List<DifferenceView> lines = found.stream()
                .limit(SHOWN)
                .map(difference -> new DifferenceView(
                        difference.issue().present().id(),
                        difference.issue().issue().trackingCode(),
                        difference.before().dueAt(),
                        difference.after().dueAt()))
                .toList();
        String version = desks.apply(clock.instant()).calendar().version();
        return ResponseEntity.ok(new DifferencesView(version, found.size(), lines));
    }
}
