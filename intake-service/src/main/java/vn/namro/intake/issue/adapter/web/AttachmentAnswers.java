package vn.namro.intake.issue.adapter.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.intake.attachment.application.Received;
import vn.namro.intake.attachment.domain.Attachment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.Problems;

/** Puts into words what came of a file. */
@Component
final class AttachmentAnswers {

    private final Problems problems;
    private final Phrases phrases;

    AttachmentAnswers(Problems problems, Phrases phrases) {
        this.problems = problems;
        this.phrases = phrases;
    }

    ResponseEntity<Object> answer(Received outcome, ServerWebExchange exchange) {
        return outcome.fold(
                attachment -> created(attachment).body(AttachmentView.of(attachment)),
                attachment -> created(attachment)
                        .header(IdempotencyKeys.REPLAYED, "true")
                        .body(AttachmentView.of(attachment)),
                () -> problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED"),
                faults -> invalid(
                        faults.stream()
                                .sorted()
                                .map(fault -> Fault.at("", fault.name()))
                                .toList(),
                        exchange),
                most -> problems.answer(
                        exchange,
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "BODY_TOO_LARGE",
                        List.of(Fault.at("", "FILE_TOO_LARGE", String.valueOf(most)))),
                most -> conflict(Fault.at("", "TOO_MANY_ATTACHMENTS", String.valueOf(most)), exchange));
    }

    /** Nothing is added to what has ended. */
    ResponseEntity<Object> ended(Issue issue, ServerWebExchange exchange) {
        String status = phrases.wordsFor(exchange).of(issue.status());
        return conflict(Fault.at("", "ISSUE_ENDED", status), exchange);
    }

    ResponseEntity<Object> notOneFile(ServerWebExchange exchange) {
        return invalid(List.of(Fault.at("", "ONE_FILE")), exchange);
    }

    private ResponseEntity<Object> invalid(List<Fault> faults, ServerWebExchange exchange) {
        return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults);
    }

    private ResponseEntity<Object> conflict(Fault why, ServerWebExchange exchange) {
        return problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE", List.of(why));
    }

    private static ResponseEntity.BodyBuilder created(Attachment attachment) {
        return ResponseEntity.created(
                URI.create("/api/issues/" + attachment.issueId() + "/attachments/" + attachment.id()));
    }
}
