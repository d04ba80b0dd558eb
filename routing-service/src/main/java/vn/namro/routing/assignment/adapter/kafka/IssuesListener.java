package vn.namro.routing.assignment.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
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
import vn.namro.routing.assignment.application.DecideStep;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.Evolution;

/** Takes what intake tells, and keeps and publishes what became of it. */
@Component
final class IssuesListener {

    private final RouteIssue routeIssue;
    private final FollowedEvents following;
    private final Inbox<RoutedIssue> inbox;
    private final EventConsumer consumer;
    private final MeterRegistry metrics;
    private final Timer timeToAssign;

    IssuesListener(
            RouteIssue routeIssue,
            DecideStep deciding,
            AggregateStore<RoutedIssue> store,
            Consumers consumers,
            MeterRegistry metrics) {
        this.routeIssue = routeIssue;
        this.following = FollowedEvents.of(store, deciding);
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
        return Mono.defer(() -> type == EventType.ISSUE_SUBMITTED_V1 ? submitted(event) : following.apply(type, event));
    }

    private Mono<Applied> submitted(EventEnvelope event) {
        SubmittedIssue issue = WireAssignments.issue(event.payloadAs(IssueSubmittedV1.class));
        return routeIssue.route(issue).flatMap(facts -> {
            RoutedIssue routed = Evolution.begin(issue, facts);
            return inbox.apply(
                            event,
                            issue.issueId(),
                            () -> routed,
                            before -> Mono.just(new Change<>(routed, WireFacts.begun(issue, facts))))
                    .doOnNext(applied -> count(applied, routed));
        });
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
