package vn.namro.intake.issue.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.attachment.application.ReadFiles;
import vn.namro.intake.attachment.application.ReceiveFile;
import vn.namro.intake.attachment.domain.Attachment;
import vn.namro.intake.issue.application.FindIssue;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.time.MachineTime;

/**
 * Files of an issue. Who may see the issue may read them; who filed it, or a clerk, adds to them until it ends. They are
 * given out so that no browser runs anything in them.
 */
@RestController
@RequestMapping("/api/issues/{idOrCode}/attachments")
final class AttachmentController {

    /** Shorter than anybody takes a half of a file for an abandoned one. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FindIssue finding;
    private final ReceiveFile receiving;
    private final ReadFiles reading;
    private final AttachmentAnswers answers;
    private final Problems problems;
    private final MachineTime time;

    AttachmentController(
            FindIssue finding,
            ReceiveFile receiving,
            ReadFiles reading,
            AttachmentAnswers answers,
            Problems problems,
            MachineTime time) {
        this.finding = finding;
        this.receiving = receiving;
        this.reading = reading;
        this.answers = answers;
        this.problems = problems;
        this.time = time;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> attach(
            @PathVariable String idOrCode,
            @RequestParam(required = false) @Nullable String name,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return attached(idOrCode, SentFile.whole(name, exchange), key, Reader.of(token), exchange);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> attachInForm(
            @PathVariable String idOrCode,
            @RequestBody Flux<PartEvent> form,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return SentFile.inForm(form, file -> attached(idOrCode, file, key, Reader.of(token), exchange))
                .onErrorResume(SentFile.NotOneFile.class, e -> Mono.just(answers.notOneFile(exchange)));
    }

    private Mono<ResponseEntity<Object>> attached(
            String idOrCode, SentFile file, @Nullable String key, Reader reader, ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        IdempotencyKeys.check(key, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        return finding.find(idOrCode, People.viewer(reader))
                .filter(issue -> People.filer(reader)
                        .mayFileFor(issue.filing().enterprise().taxCode()))
                .flatMap(issue -> issue.status().isEnd()
                        ? Mono.just(answers.ended(issue, exchange))
                        : received(issue, file, key, reader, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND")));
    }

    private Mono<ResponseEntity<Object>> received(
            Issue issue, SentFile file, @Nullable String key, Reader reader, ServerWebExchange exchange) {
        String id = IdempotencyKeys.id(key, "attachment of " + issue.id(), reader.subject());
        ReceiveFile.Request request = new ReceiveFile.Request(
                issue.id(),
                id,
                UUID.randomUUID().toString(),
                file.name(),
                file.content(),
                time.clock().instant());
        return receiving
                .receive(request)
                .timeout(LONGEST)
                .map(outcome -> answers.answer(outcome, exchange))
                .onErrorResume(
                        TimeoutException.class,
                        e -> Mono.just(problems.answer(exchange, HttpStatus.REQUEST_TIMEOUT, "TOO_SLOW")));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<AttachmentView.All> all(@PathVariable String idOrCode, @AuthenticationPrincipal Jwt token) {
        return seen(idOrCode, token).flatMap(issue -> reading.of(issue.id())).map(AttachmentView.All::of);
    }

    @GetMapping("/{attachmentId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> content(
            @PathVariable String idOrCode,
            @PathVariable String attachmentId,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return seen(idOrCode, token)
                .flatMap(issue -> reading.find(issue.id(), attachmentId))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(attachment -> ResponseEntity.ok()
                        .headers(headers -> protect(headers, attachment))
                        .body(reading.content(attachment)
                                .map(exchange.getResponse().bufferFactory()::wrap)));
    }

    private Mono<Issue> seen(String idOrCode, Jwt token) {
        return finding.find(idOrCode, People.viewer(Reader.of(token)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** A picture may be shown in place, by its true type; a document is for saving. Nothing in either is run. */
    private static void protect(HttpHeaders headers, Attachment attachment) {
        headers.setContentType(MediaType.parseMediaType(attachment.kind().mediaType()));
        headers.setContentLength(attachment.size());
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.setContentDisposition(
                ContentDisposition.builder(attachment.kind().isPicture() ? "inline" : "attachment")
                        .filename(attachment.name().value(), StandardCharsets.UTF_8)
                        .build());
    }
}
