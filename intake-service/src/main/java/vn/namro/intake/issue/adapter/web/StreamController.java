package vn.namro.intake.issue.adapter.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.FindIssue;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.stop.Drain;

/**
 * The timeline as it grows. Each stream reads the stored issue once in an interval: that is one look-up by id, it shows what
 * any instance wrote, it needs no connection between them, and nothing is missed when one dies. The id of an event is the
 * number of the step, so a reader goes on exactly where the last stream ended, at whichever instance.
 */
@RestController
final class StreamController {

    private final FindIssue finding;
    private final OpenStreams streams;
    private final Problems problems;
    private final Phrases phrases;
    private final Clock clock;
    private final StreamSettings settings;
    private final Drain drain;

    StreamController(
            FindIssue finding,
            OpenStreams streams,
            Problems problems,
            Phrases phrases,
            Clock clock,
            StreamSettings settings,
            Drain drain) {
        this.finding = finding;
        this.streams = streams;
        this.problems = problems;
        this.phrases = phrases;
        this.clock = clock;
        this.settings = settings;
        this.drain = drain;
    }

    @GetMapping(path = "/api/issues/{idOrCode}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Object>> stream(
            @PathVariable String idOrCode,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        return finding.find(idOrCode, People.viewer(reader))
                .map(issue -> opened(issue, last, reader, token.getExpiresAt(), exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND")));
    }

    private ResponseEntity<Object> opened(
            Issue issue, @Nullable String last, Reader reader, @Nullable Instant expires, ServerWebExchange exchange) {
        Optional<Integer> from = from(last, issue);
        if (from.isEmpty()) {
            return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_LAST_EVENT_ID");
        }
        if (issue.status().isEnd() && from.get() == issue.version()) {
            return ResponseEntity.noContent().build(); // tells a browser not to come again
        }
        if (!streams.enter(reader.subject())) {
            return problems.answer(exchange, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS");
        }
        Flux<ServerSentEvent<Object>> events =
                events(issue.id(), from.get(), People.viewer(reader), expires, phrases.wordsFor(exchange));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(streams.until(reader.subject(), events));
    }

    /** The number of the last step that the reader has; empty if this issue never had it. */
    private static Optional<Integer> from(@Nullable String last, Issue issue) {
        if (last == null || last.isBlank()) {
            return Optional.of(0);
        }
        return Optional.of(last)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number <= issue.version());
    }

    /** Ends with the token, with the life of the issue, when this instance stops, and when the reader may see the issue no more. */
    private Flux<ServerSentEvent<Object>> events(
            String id, int from, Viewer viewer, @Nullable Instant expires, Words words) {
        AtomicInteger told = new AtomicInteger(from);
        return Flux.interval(Duration.ZERO, settings.poll())
                .onBackpressureDrop()
                .takeUntilOther(drain.over())
                .takeWhile(round -> expires == null || clock.instant().isBefore(expires))
                .concatMap(
                        round -> finding.find(id, viewer)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())
                                .map(found -> new Round(round, found)),
                        1)
                .takeWhile(round -> round.found().isPresent())
                .takeUntil(round -> round.found().orElseThrow().status().isEnd())
                .concatMapIterable(round -> round.events(told, settings.quietRounds(), words));
    }

    /** One look at the issue. */
    private record Round(long number, Optional<Issue> found) {

        /** What is new; where nothing is, a comment now and then, so that a broken line is noticed. */
        List<ServerSentEvent<Object>> events(AtomicInteger told, long quietRounds, Words words) {
            Issue issue = found.orElseThrow();
            int before = told.getAndSet(issue.version());
            if (before == issue.version()) {
                return number % quietRounds == 0
                        ? List.of(
                                ServerSentEvent.builder().comment("still here").build())
                        : List.of();
            }
            return IntStream.rangeClosed(before + 1, issue.version())
                    .mapToObj(step -> event(TimelineView.StepView.of(issue, step, words)))
                    .toList();
        }

        private static ServerSentEvent<Object> event(TimelineView.StepView step) {
            return ServerSentEvent.builder()
                    .id(String.valueOf(step.number()))
                    .event("step")
                    .data(step)
                    .build();
        }
    }
}
