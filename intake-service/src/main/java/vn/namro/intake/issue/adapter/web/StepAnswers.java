package vn.namro.intake.issue.adapter.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.intake.issue.application.StepTaken;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Step;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/** Puts into words what came of a step. */
@Component
final class StepAnswers {

    private final Phrases phrases;
    private final Problems problems;

    StepAnswers(Phrases phrases, Problems problems) {
        this.phrases = phrases;
        this.problems = problems;
    }

    ResponseEntity<Object> answer(StepTaken outcome, Reader reader, ServerWebExchange exchange) {
        Words words = phrases.wordsFor(exchange);
        return outcome.fold(
                taken -> shown(taken.after(), reader, words),
                stale -> stale(stale, words, exchange),
                notNow -> notNow(notNow, words, exchange));
    }

    /** The issue as this reader sees it, with the version that its next step names. */
    static ResponseEntity<Object> shown(Issue issue, Reader reader, Words words) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(issue.version()))
                .varyBy("Accept-Language", "Authorization")
                .body(IssueView.of(issue, People.viewer(reader), People.participant(reader), words));
    }

    /** Tells what the person has not seen, one entry for each step. */
    private ResponseEntity<Object> stale(StepTaken.Stale stale, Words words, ServerWebExchange exchange) {
        List<Step> missed = stale.issue().since(stale.seen());
        List<Fault> told = missed.isEmpty()
                ? List.of(Fault.at("", "UNKNOWN_VERSION"))
                : missed.stream()
                        .map(step -> Fault.at(
                                "",
                                "HAPPENED_MEANWHILE",
                                words.moment(step.at()).local(),
                                words.of(step)))
                        .toList();
        exchange.getResponse().getHeaders().setETag(IfMatch.tag(stale.issue().version()));
        return problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION", told);
    }

    private ResponseEntity<Object> notNow(StepTaken.NotNow refused, Words words, ServerWebExchange exchange) {
        Issue issue = refused.issue();
        String possible = refused.action().from().stream()
                .map(words::of)
                .map(Words::quoted)
                .collect(Collectors.joining(", "));
        boolean disputed = issue.disputes() > 0 && refused.action().from().contains(issue.status());
        Fault why = disputed
                ? Fault.at("", "NOT_AFTER_DISPUTE")
                : Fault.at("", "WRONG_STATUS", words.of(issue.status()), possible);
        exchange.getResponse().getHeaders().setETag(IfMatch.tag(issue.version()));
        return problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE", List.of(why));
    }
}
