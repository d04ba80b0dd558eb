package vn.namro.intake.issue.adapter.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.CheckFiling;
import vn.namro.intake.issue.application.Occasion;
import vn.namro.intake.issue.application.SubmitIssue;
import vn.namro.intake.issue.application.Submitted;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.store.Cause;

/** Checks and submits what is filed, from the API and from the page alike. */
@Component
final class Filings {

    private final CheckFiling checking;
    private final SubmitIssue submitting;
    private final Clock clock;

    Filings(CheckFiling checking, SubmitIssue submitting, Clock clock) {
        this.checking = checking;
        this.submitting = submitting;
        this.clock = clock;
    }

    /** Everything that is wrong with it, in form and in meaning. */
    Mono<List<Fault>> faults(IssueRequest request, Filer filer, @Nullable String key) {
        return checking.check(filer, request.particulars()).map(found -> {
            List<Fault> faults = new ArrayList<>(request.faults());
            found.forEach(fault -> faults.add(Fault.at("/" + fault.field(), fault.name())));
            IdempotencyKeys.check(key, faults);
            return faults;
        });
    }

    /** Submits what has no faults; the same key again is the same issue. */
    Mono<Submitted> submit(IssueRequest request, Filer filer, @Nullable String key, ServerWebExchange exchange) {
        String id = key == null ? UUID.randomUUID().toString() : filer.issueIdFor(key);
        Cause cause = Correlation.causeOf(exchange);
        Occasion occasion = new Occasion(cause.correlationId(), cause.traceparent());
        return submitting.submit(new SubmitIssue.Request(id, request.filing(), clock.instant(), occasion));
    }
}
