package vn.namro.intake.issue.adapter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventType;
import vn.namro.intake.issue.application.IssueQuery;
import vn.namro.intake.issue.application.IssueQuery.Criteria;
import vn.namro.intake.issue.application.Issues;
import vn.namro.intake.issue.application.Occasion;
import vn.namro.intake.issue.application.StepTaken;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.TrackingCode;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;

/** Issues in one collection, each with the events it has yet to publish. */
@Component
final class MongoIssues implements Issues {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** An event of routing may come in between; many in a row may not. */
    private static final int ATTEMPTS = 5;

    private final AggregateStore<Issue> store;

    MongoIssues(AggregateStore<Issue> store) {
        this.store = store;
        createIndexes();
    }

    private void createIndexes() {
        var collection = store.collection();
        Flux.concat(
                        collection.createIndex(
                                Indexes.ascending("q." + IssueFields.CODE), new IndexOptions().unique(true)),
                        collection.createIndex(Indexes.ascending("q." + IssueFields.POSITION)),
                        collection.createIndex(
                                Indexes.ascending("q." + IssueFields.CIRCLE, "q." + IssueFields.POSITION)))
                .blockLast(ANSWER_WITHIN);
    }

    @Override
    public Mono<Added> add(Issue issue, Occasion occasion) {
        NewEvent submitted = new NewEvent(EventType.ISSUE_SUBMITTED_V1, WireIssue.submitted(issue));
        Cause cause = Cause.request(occasion.correlationId(), occasion.traceparent());
        return store.save(Stored.fresh(issue.id(), issue.id(), issue), List.of(submitted), cause)
                .map(saved -> saved ? Added.ADDED : Added.ID_TAKEN)
                .onErrorResume(MongoIssues::isDuplicate, e -> Mono.just(Added.CODE_TAKEN));
    }

    /** The store answers a duplicate id by itself; the only other unique field is the code. */
    private static boolean isDuplicate(Throwable error) {
        return error instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public Mono<StepTaken> decide(String id, Function<Issue, StepTaken> decide, Occasion occasion) {
        return decide(id, decide, Cause.request(occasion.correlationId(), occasion.traceparent()), ATTEMPTS);
    }

    private Mono<StepTaken> decide(String id, Function<Issue, StepTaken> decide, Cause cause, int attempts) {
        if (attempts == 0) {
            return Mono.error(new IllegalStateException("changed by others in each of " + ATTEMPTS + " attempts"));
        }
        return store.find(id).flatMap(before -> {
            StepTaken decided = decide.apply(before.state());
            return decided.fold(
                    taken -> store.save(before.with(taken.after()), WireDeed.events(before.state(), taken), cause)
                            .flatMap(saved -> saved ? Mono.just(decided) : decide(id, decide, cause, attempts - 1)),
                    stale -> Mono.just(decided),
                    notNow -> Mono.just(decided));
        });
    }

    @Override
    public Mono<Issue> find(String id) {
        return store.find(id).map(Stored::state);
    }

    @Override
    public Mono<Issue> find(TrackingCode code) {
        return store.list(new Document("q." + IssueFields.CODE, code.value()), new Document(), 1)
                .next()
                .map(Stored::state);
    }

    @Override
    public Mono<List<Issue>> list(IssueQuery query) {
        return store.list(filter(query), new Document("q." + IssueFields.POSITION, -1), query.limit())
                .map(Stored::state)
                .collectList();
    }

    private static Document filter(IssueQuery query) {
        Criteria asked = query.criteria();
        Document filter = new Document();
        if (!query.viewer().seesAll()) {
            filter.append("q." + IssueFields.CIRCLE, new Document("$in", IssueFields.circlesOf(query.viewer())));
        }
        if (asked.status() != null) {
            filter.append("q." + IssueFields.STATUS, asked.status().name());
        }
        if (asked.zoneId() != null) {
            filter.append("q." + IssueFields.ZONE, asked.zoneId());
        }
        if (asked.categoryId() != null) {
            filter.append("q." + IssueFields.CATEGORY, asked.categoryId());
        }
        if (asked.text() != null) {
            filter.append(
                    "q." + IssueFields.SEARCH,
                    Pattern.compile(Pattern.quote(asked.text().folded())));
        }
        Document range = range(query);
        return range.isEmpty() ? filter : filter.append("q." + IssueFields.POSITION, range);
    }

    private static Document range(IssueQuery query) {
        Document range = new Document();
        if (query.criteria().from() != null) {
            range.append("$gte", IssueFields.positionOf(query.criteria().from()));
        }
        String before = null;
        if (query.criteria().to() != null) {
            before = IssueFields.positionOf(query.criteria().to());
        }
        if (query.after() != null) {
            String after = IssueFields.positionOf(query.after());
            before = before == null || after.compareTo(before) < 0 ? after : before;
        }
        return before == null ? range : range.append("$lt", before);
    }
}
