package vn.namro.routing.assignment.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stored;
import vn.namro.routing.assignment.adapter.mongo.RoutedIssueStore.Life;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.OpenIssues;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Routed issues in MongoDB. */
@Component
final class MongoRoutedIssues implements RoutedIssues, OpenAssignments, OpenIssues {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final AggregateStore<RoutedIssue> store;

    MongoRoutedIssues(AggregateStore<RoutedIssue> store) {
        this.store = store;
    }

    @PostConstruct
    void createIndexes() {
        Flux.concat(
                        index("by_officer_and_due", "q.officerId", "q.order"),
                        index("by_load", "q.load"),
                        index("by_owing", "q.owing", "q.order"),
                        index("by_life", "q.life", "q.order"),
                        index("by_agency", "q.agencies", "q.order"),
                        index("by_status", "q.status", "q.order"))
                .blockLast(ANSWER_WITHIN);
    }

    private Mono<String> index(String name, String... fields) {
        return Mono.from(store.collection().createIndex(Indexes.ascending(fields), new IndexOptions().name(name)));
    }

    @Override
    public Mono<Map<String, Long>> countByOfficer(Collection<String> officerIds) {
        return Flux.fromIterable(officerIds)
                .flatMap(id -> Mono.from(store.collection().countDocuments(new Document("q.load", id)))
                        .map(count -> Map.entry(id, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<RoutedIssue> concerning(Collection<String> agencyIds, Collection<String> officerIds) {
        Document lives = new Document("$in", List.of(Life.OWED.name(), Life.TRIAGE.name()));
        Document byAgency = new Document("q.agencies", new Document("$in", agencyIds)).append("q.life", lives);
        Document byOfficer = new Document("q.load", new Document("$in", officerIds));
        return Flux.concat(store.list(byAgency, new Document(), 0), store.list(byOfficer, new Document(), 0))
                .map(Stored::state)
                .distinct(routed -> routed.issue().issueId());
    }

    @Override
    public Flux<RoutedIssue> assigned() {
        return store.list(new Document("q.life", Life.OWED.name()), Sorts.ascending("q.order"), 0)
                .map(Stored::state);
    }

    @Override
    public Mono<RoutedIssue> find(String issueId, Scope scope) {
        return store.find(issueId)
                .map(Stored::state)
                .filter(routed ->
                        scope.agencyId() == null || routed.agenciesEver().contains(scope.agencyId()));
    }

    @Override
    public Mono<Page> list(Query query, Scope scope) {
        return store.list(filter(query, scope), Sorts.ascending("q.order"), query.limit() + 1)
                .map(Stored::state)
                .collectList()
                .map(found -> page(found, query.limit()));
    }

    private static Document filter(Query query, Scope scope) {
        Document filter = query.state() == null
                ? new Document("q.life", Life.OWED.name())
                : new Document("q.status", query.state().name());
        addAgencies(filter, query.agencyId(), scope.agencyId());
        if (query.officerId() != null) {
            filter.append("q.officerId", query.officerId());
        }
        if (query.owes() != null) {
            filter.append("q.owing", query.owes());
        }
        if (query.outcome() != null) {
            filter.append("q.outcome", query.outcome().name());
        }
        if (query.overdueAt() != null) {
            filter.append("q.lateFrom", new Document("$lt", Date.from(query.overdueAt())));
        }
        if (query.text() != null) {
            filter.append("q.search", Pattern.compile(Pattern.quote(query.text().folded())));
        }
        Document places = places(query);
        return places.isEmpty() ? filter : filter.append("q.order", places);
    }

    /** Due moment and page are both places in the one order. */
    private static Document places(Query query) {
        Document places = new Document();
        Span due = query.due();
        if (query.after() != null) {
            places.append(
                    "$gt",
                    RoutedIssueStore.order(query.after().due(), query.after().id()));
        } else if (due != null) {
            places.append("$gte", RoutedIssueStore.order(due.from()));
        }
        if (due != null && due.before() != null) {
            places.append("$lt", RoutedIssueStore.order(due.before()));
        }
        return places;
    }

    @Override
    public Mono<Long> count(Query query, Scope scope) {
        return Mono.from(store.collection().countDocuments(filter(query, scope)));
    }

    /** Both must hold: what is asked for, and what may be seen. One alone is an equality, which the index serves. */
    private static void addAgencies(Document filter, @Nullable String asked, @Nullable String seen) {
        List<String> agencies =
                Stream.of(asked, seen).filter(Objects::nonNull).distinct().toList();
        if (agencies.size() == 1) {
            filter.append("q.agencies", agencies.get(0));
        } else if (!agencies.isEmpty()) {
            filter.append("q.agencies", new Document("$all", agencies));
        }
    }

    private static Page page(List<RoutedIssue> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<RoutedIssue> items = found.subList(0, limit);
        RoutedIssue last = items.get(limit - 1);
        return new Page(
                items, new Position(RoutedIssueStore.due(last), last.issue().issueId()));
    }
}
