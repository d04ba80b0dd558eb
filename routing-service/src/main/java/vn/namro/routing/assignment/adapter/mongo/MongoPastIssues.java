package vn.namro.routing.assignment.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stored;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.responsibility.application.PastIssues;
import vn.namro.routing.responsibility.domain.EnterpriseKind;

/** Routed issues by the moment of their filing, for the simulation of matrix versions. */
@Component
final class MongoPastIssues implements PastIssues {

    private static final String SUBMITTED_AT = "state.issue.submittedAt";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final AggregateStore<RoutedIssue> store;

    MongoPastIssues(AggregateStore<RoutedIssue> store) {
        this.store = store;
    }

    @PostConstruct
    void createIndex() {
        Mono.from(store.collection()
                        .createIndex(Indexes.ascending(SUBMITTED_AT), new IndexOptions().name("by_submitted_at")))
                .block(ANSWER_WITHIN);
    }

    /** Moments are stored as texts, which sort rightly up to the second; what is asked for too much is left out here. */
    @Override
    public Flux<PastIssue> between(Instant from, Instant to) {
        Document range = new Document("$gte", second(from)).append("$lt", second(to.plusSeconds(1)));
        return store.list(new Document(SUBMITTED_AT, range), Sorts.ascending(SUBMITTED_AT), 0)
                .map(Stored::state)
                .filter(routed -> !routed.issue().submittedAt().isBefore(from)
                        && routed.issue().submittedAt().isBefore(to))
                .map(MongoPastIssues::pastIssue);
    }

    /** Without the final Z, which would sort after fractions of the same second. */
    private static String second(Instant moment) {
        String text = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.substring(0, text.length() - 1);
    }

    private static PastIssue pastIssue(RoutedIssue routed) {
        SubmittedIssue issue = routed.issue();
        Optional<Assignment> given = routed.givenAtOnce();
        return new PastIssue(
                issue.issueId(),
                issue.trackingCode(),
                routed.course().history().get(0).at(),
                issue.zoneId(),
                issue.communeId(),
                issue.categoryId(),
                issue.urgency(),
                issue.channel(),
                EnterpriseKind.of(issue.enterprise().taxCode()),
                given.map(first -> first.responsibility().lead().agencyId()).orElse(null),
                given.map(first -> first.decision().entryId()).orElse(null));
    }
}
