package vn.namro.routing.assignment.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.Topics;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.EventConsumer;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.AggregateStore;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.RoutedIssue.Reason;
import vn.namro.routing.assignment.domain.SubmittedIssue;

/** Takes what intake tells, and keeps and publishes what became of it. */
@Component
final class IssuesListener {

    private final RouteIssue routeIssue;
    private final AggregateStore<RoutedIssue> store;
    private final Inbox<RoutedIssue> inbox;
    private final EventConsumer consumer;
    private final MeterRegistry metrics;
    private final Timer timeToAssign;

    IssuesListener(
            RouteIssue routeIssue, AggregateStore<RoutedIssue> store, Consumers consumers, MeterRegistry metrics) {
        this.routeIssue = routeIssue;
        this.store = store;
        this.inbox = new Inbox<>(store, Sequence.EXACT);
        this.consumer = consumers.of("issues", this::apply);
        this.metrics = metrics;
        this.timeToAssign = Timer.builder("namro.time.to.assign")
                .description("Time from filing to the decision who answers")
                .publishPercentileHistogram()
                .register(metrics);
    }

    @KafkaListener(id = "routing.issues", topics = Topics.ISSUES, groupId = "namro.routing.issues")
    void onRecord(ConsumerRecord<String, byte[]> record) {
        consumer.take(record);
    }

    /** Deferred, so that whatever is wrong with an event is an error of the answer, also when an operator releases it. */
    private Mono<Applied> apply(EventType type, EventEnvelope event) {
        return switch (type) {
            case ISSUE_SUBMITTED_V1 -> Mono.defer(() -> submitted(event));
            case ISSUE_WITHDRAWN_V1 -> known(event, before -> ended(before, Reason.WITHDRAWN, event));
            case ISSUE_REFUSED_V1 -> known(event, before -> ended(before, Reason.REFUSED, event));
            default -> known(event, Change::to);
        };
    }

    /** A type without interest here changes nothing, but counts: the next one must find no gap. */
    private Mono<Applied> known(EventEnvelope event, Function<RoutedIssue, Change<RoutedIssue>> change) {
        return store.find(event.key())
                .flatMap(stored -> inbox.apply(
                        event, event.key(), stored::state, before -> Mono.fromSupplier(() -> change.apply(before))))
                .defaultIfEmpty(Applied.GAP);
    }

    /** Whoever has it owes nothing any more; that is told once. */
    private static Change<RoutedIssue> ended(RoutedIssue before, Reason because, EventEnvelope event) {
        if (!before.isOpen()) {
            return Change.to(before);
        }
        RoutedIssue after = before.ended(because, event.time());
        return new Change<>(after, List.of(WireAssignments.closed(after, because, event.time())));
    }

    private Mono<Applied> submitted(EventEnvelope event) {
        SubmittedIssue issue = WireAssignments.issue(event.payloadAs(IssueSubmittedV1.class));
        return routeIssue
                .route(issue)
                .flatMap(routed -> inbox.apply(
                                event,
                                issue.issueId(),
                                () -> routed,
                                before -> Mono.just(new Change<>(routed, List.of(WireAssignments.event(routed)))))
                        .doOnNext(applied -> count(applied, routed)));
    }

    private void count(Applied applied, RoutedIssue routed) {
        if (applied != Applied.DONE) {
            return;
        }
        boolean assigned = routed.assignment() != null;
        metrics.counter("namro.routing.decisions", "result", assigned ? "assigned" : "unclear")
                .increment();
        if (routed.assignment() != null) {
            Duration taken = Duration.between(
                    routed.issue().submittedAt(), routed.assignment().issuedAt());
            timeToAssign.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
