package vn.namro.routing.assignment.adapter.kafka;

import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.Aggregates;
import vn.namro.routing.assignment.application.DecideStep;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.Evolution;

/** Follows what other services tell about an issue that is here; one that is not means that something is missing. */
record FollowedEvents(Aggregates<RoutedIssue> issues, DecideStep deciding, Inbox<RoutedIssue> inbox)
        implements EventHandler {

    static FollowedEvents of(Aggregates<RoutedIssue> issues, DecideStep deciding) {
        return new FollowedEvents(issues, deciding, new Inbox<>(issues, Sequence.EXACT));
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        return issues.find(event.key())
                .flatMap(known -> inbox.apply(
                        event, event.key(), known::state, before -> Mono.defer(() -> change(type, event, before))))
                .defaultIfEmpty(Applied.GAP);
    }

    /** A type without interest here changes nothing, but counts: the next one must find no gap. */
    private Mono<Change<RoutedIssue>> change(EventType type, EventEnvelope event, RoutedIssue before) {
        return WireDeeds.of(type, event)
                .map(told -> deciding.follow(before, told.deed(), told.by(), told.at())
                        .map(decided -> decided.fold(
                                facts -> new Change<>(Evolution.after(before, facts), WireFacts.events(before, facts)),
                                objections -> Change.to(before))))
                .orElseGet(() -> Mono.just(Change.to(before)));
    }
}
