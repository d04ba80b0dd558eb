package vn.namro.routing.assignment.adapter.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.application.StepTaken;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.assignment.domain.step.Objection;
import vn.namro.routing.assignment.domain.step.Objection.Rule;

/** Answers what came of a step. */
@Component
final class StepAnswers {

    private static final List<Rule> NOT_NOW =
            List.of(Rule.EXTENDED_BEFORE, Rule.NO_OPINION_OWED, Rule.TOO_MANY_STEPS, Rule.NO_INTERIM_OWED);

    private final Shown shown;
    private final Problems problems;

    StepAnswers(Shown shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    /** What the person sees now; whoever gave it away sees what he or she had. */
    ResponseEntity<Object> answer(
            StepTaken outcome, @Nullable String assignmentId, Reader reader, ServerWebExchange exchange) {
        Views views = shown.views(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        return outcome.fold(
                taken -> taken(taken.after(), assignmentId, reader, views, exchange),
                stale -> stale(stale, views, exchange),
                notNow -> notNow(notNow, assignmentId, views, exchange),
                wrong -> wrong(wrong, exchange));
    }

    private ResponseEntity<Object> taken(
            RoutedIssue now, @Nullable String assignmentId, Reader reader, Views views, ServerWebExchange exchange) {
        String id = assignmentId == null ? now.present().id() : assignmentId;
        return shown.answer(now, id, reader, views, exchange);
    }

    /** Tells what the person has not seen, one entry for each step. */
    private ResponseEntity<Object> stale(StepTaken.Stale stale, Views views, ServerWebExchange exchange) {
        List<Fault> told = stale.now().course().since(stale.seen()).stream()
                .map(each -> Fault.at("", "HAPPENED_MEANWHILE", views.local(each.at()), views.happening(each)))
                .toList();
        List<Fault> faults = told.isEmpty() ? List.of(Fault.at("", "UNKNOWN_VERSION")) : told;
        tag(stale.now(), exchange);
        return problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION", faults);
    }

    /** An assignment that is over stays as it ended, however the issue goes on. */
    private static State stateOf(@Nullable String assignmentId, RoutedIssue now) {
        return Optional.ofNullable(assignmentId)
                .flatMap(now::former)
                .map(Former::ended)
                .orElse(now.state());
    }

    private ResponseEntity<Object> notNow(
            StepTaken.NotNow refused, @Nullable String assignmentId, Views views, ServerWebExchange exchange) {
        tag(refused.now(), exchange);
        if (!refused.ours()) {
            String who = refused.action().by().stream().map(views::capacity).collect(Collectors.joining(", "));
            return problems.answer(
                    exchange, HttpStatus.FORBIDDEN, "FORBIDDEN", List.of(Fault.at("", "STEP_OF_OTHERS", who)));
        }
        String possible = refused.action().from().stream()
                .sorted(Comparator.naturalOrder())
                .map(views::state)
                .collect(Collectors.joining(", "));
        Fault why = Fault.at("", "WRONG_STATUS", views.state(stateOf(assignmentId, refused.now())), possible);
        return problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE", List.of(why));
    }

    private ResponseEntity<Object> wrong(StepTaken.Wrong wrong, ServerWebExchange exchange) {
        List<Fault> faults = wrong.objections().stream().map(StepAnswers::fault).toList();
        boolean notNow = wrong.objections().stream().map(Objection::rule).anyMatch(NOT_NOW::contains);
        tag(wrong.now(), exchange);
        return notNow
                ? problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE", faults)
                : problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults);
    }

    private static void tag(RoutedIssue now, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setETag(IfMatch.tag(now.course().version()));
    }

    private static Fault fault(Objection objection) {
        return new Fault(objection.pointer(), objection.rule().name(), objection.values());
    }
}
