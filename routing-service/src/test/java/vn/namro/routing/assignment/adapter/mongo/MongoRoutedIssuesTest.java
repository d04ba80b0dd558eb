package vn.namro.routing.assignment.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.platform.store.Stores;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.application.RoutedIssuesContract;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.testing.TestPlatform;

class MongoRoutedIssuesTest extends RoutedIssuesContract {

    private final MongoClient client = MongoClients.create(TestPlatform.shared().mongoUri());
    private final AggregateStore<RoutedIssue> store = new RoutedIssueStore()
            .routedIssues(new Stores(
                    client.getDatabase(TestPlatform.shared().newDatabase()), "/namro/routing", Clock.systemUTC()));
    private final MongoRoutedIssues issues = withIndexes(new MongoRoutedIssues(store));

    private static MongoRoutedIssues withIndexes(MongoRoutedIssues issues) {
        issues.createIndexes();
        return issues;
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    protected void keep(RoutedIssue routed) {
        String id = routed.issue().issueId();
        store.save(Stored.fresh(id, id, routed), List.of(), Cause.request("test", null))
                .block();
    }

    @Override
    protected RoutedIssues issues() {
        return issues;
    }

    @Override
    protected OpenAssignments openAssignments() {
        return issues;
    }
}
