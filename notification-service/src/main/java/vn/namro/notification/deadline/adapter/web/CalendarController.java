package vn.namro.notification.deadline.adapter.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.calendar.CalendarLimitException;
import vn.namro.calendar.Due;
import vn.namro.calendar.wording.Wording;
import vn.namro.notification.deadline.application.ComputeDue;
import vn.namro.notification.deadline.application.ComputeDue.Answer;
import vn.namro.notification.deadline.application.ComputeDue.Unit;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Languages;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;

/** By when something is due, with the way to the answer in the reader's language. */
@RestController
class CalendarController {

    private static final int MOST = 1_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final ComputeDue computing;
    private final Problems problems;
    private final RequestSchema schema = RequestSchema.of("/requests/calendar-due.schema.json");

    CalendarController(ComputeDue computing, Problems problems) {
        this.computing = computing;
        this.problems = problems;
    }

    /** What is asked: so many units after a moment. */
    private record Question(Instant from, Unit unit, int count) {}

    /**
     * The answer.
     *
     * @param provisional it leans on a day that is not yet official
     */
    record DueView(Instant due, Local local, boolean provisional, String calendarVersion, List<String> steps) {

        static DueView of(Answer answer, Locale language) {
            Due due = answer.due();
            var zone = answer.calendar().zone();
            return new DueView(
                    due.at(),
                    new Local(LocalDateTime.ofInstant(due.at(), zone), zone.getId()),
                    due.provisional(),
                    due.calendarVersion(),
                    Wording.of(language).lines(due));
        }
    }

    /** A local time with its zone beside it. */
    record Local(LocalDateTime dateTime, String zone) {}

    @PostMapping(
            path = "/api/calendar/due",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> due(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            ServerWebExchange exchange) {
        Checked checked = schema.check(body == null ? new byte[0] : body);
        List<Fault> faults = new ArrayList<>(checked.faults());
        Question question = question(checked, faults);
        if (question == null || !faults.isEmpty()) {
            return Mono.just(invalid(exchange, faults));
        }
        return computing
                .after(question.from(), question.unit(), question.count())
                .<ResponseEntity<Object>>map(answer -> ResponseEntity.ok(DueView.of(answer, Languages.of(language))))
                .onErrorResume(
                        CalendarLimitException.class,
                        e -> Mono.just(
                                invalid(exchange, List.of(Fault.at("/from", "OUT_OF_YEARS", FIRST_YEAR, LAST_YEAR)))))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.SERVICE_UNAVAILABLE, "TEMPORARILY_UNAVAILABLE"));
    }

    private ResponseEntity<Object> invalid(ServerWebExchange exchange, List<Fault> faults) {
        return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults);
    }

    private static @Nullable Question question(Checked checked, List<Fault> faults) {
        Unit unit = null;
        int count = 0;
        int given = 0;
        for (Unit each : Unit.values()) {
            String pointer = "/" + field(each);
            if (checked.body().hasNonNull(field(each))) {
                given++;
            }
            if (checked.isSound(pointer)) {
                unit = each;
                count = checked.body().at(pointer).asInt(0);
                if (count < 1 || count > MOST) {
                    faults.add(Fault.at(pointer, "OUT_OF_RANGE", 1, MOST));
                }
            }
        }
        if (given != 1) {
            faults.add(Fault.at("", "ONE_UNIT"));
        }
        return unit == null || !checked.isSound("/from")
                ? null
                : new Question(
                        OffsetDateTime.parse(checked.body().at("/from").asText())
                                .toInstant(),
                        unit,
                        count);
    }

    private static String field(Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> "workingDays";
            case WORKING_HOURS -> "workingHours";
            case CALENDAR_DAYS -> "calendarDays";
        };
    }
}
