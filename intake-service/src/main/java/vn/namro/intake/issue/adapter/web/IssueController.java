package vn.namro.intake.issue.adapter.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.FindIssue;
import vn.namro.intake.issue.application.IssueQuery;
import vn.namro.intake.issue.application.ListIssues;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/** Shows issues. What a reader may not see is not found: 404, never 403. */
@RestController
@RequestMapping(path = "/api/issues", produces = MediaType.APPLICATION_JSON_VALUE)
final class IssueController {

    private static final Logger LOG = LoggerFactory.getLogger(IssueController.class);

    private final FindIssue finding;
    private final ListIssues listing;
    private final Positions positions;
    private final Problems problems;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    IssueController(
            FindIssue finding,
            ListIssues listing,
            Cursors cursors,
            Problems problems,
            Phrases phrases,
            Clock clock,
            ZoneId zone) {
        this.finding = finding;
        this.listing = listing;
        this.positions = new Positions(cursors);
        this.problems = problems;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/{idOrCode}")
    Mono<ResponseEntity<Object>> issue(
            @PathVariable String idOrCode, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        Words words = phrases.wordsFor(exchange);
        return found(idOrCode, reader, exchange, issue -> {
            noteContact(issue, reader, exchange);
            return StepAnswers.shown(issue, reader, words);
        });
    }

    /** Contacts are personal data: that somebody of an agency sees one is noted. */
    private static void noteContact(Issue issue, Reader reader, ServerWebExchange exchange) {
        Viewer viewer = People.viewer(reader);
        if (viewer.agencyId() != null && viewer.maySeeContactOf(issue)) {
            Correlation.line(
                    exchange, () -> LOG.info("the contact of {} was shown to {}", issue.id(), reader.subject()));
        }
    }

    @GetMapping("/{idOrCode}/timeline")
    Mono<ResponseEntity<Object>> timeline(
            @PathVariable String idOrCode, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Words words = phrases.wordsFor(exchange);
        return found(
                idOrCode,
                Reader.of(token),
                exchange,
                issue -> ResponseEntity.ok(TimelineView.of(issue, clock.instant(), words)));
    }

    private Mono<ResponseEntity<Object>> found(
            String idOrCode,
            Reader reader,
            ServerWebExchange exchange,
            Function<Issue, ResponseEntity<Object>> answer) {
        return finding.find(idOrCode, People.viewer(reader))
                .map(answer)
                .switchIfEmpty(Mono.fromSupplier(() -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND")));
    }

    @GetMapping
    Mono<ResponseEntity<Object>> issues(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        ListParameters asked = new ListParameters(exchange.getRequest().getQueryParams(), zone);
        Optional<IssueQuery.Position> after = asked.cursor().flatMap(positions::read);
        if (!asked.faults().isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", asked.faults()));
        }
        if (after.isEmpty() && asked.cursor().isPresent()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_CURSOR"));
        }
        Viewer viewer = People.viewer(Reader.of(token));
        IssueQuery query = new IssueQuery(viewer, asked.criteria(), asked.limit(), after.orElse(null));
        return listing.list(query).map(page -> ResponseEntity.ok(view(page, phrases.wordsFor(exchange))));
    }

    private IssuePage view(ListIssues.Page page, Words words) {
        IssueQuery.Position next = page.next();
        return new IssuePage(
                page.items().stream()
                        .map(issue -> IssuePage.Item.of(issue, words))
                        .toList(),
                next == null ? null : positions.write(next));
    }
}
