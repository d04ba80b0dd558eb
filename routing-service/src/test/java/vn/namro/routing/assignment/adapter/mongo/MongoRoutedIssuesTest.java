package vn.namro.routing.assignment.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.DatabaseForTests;
import vn.namro.routing.assignment.application.OpenAssignments;
import vn.namro.routing.assignment.application.OpenIssues;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.application.RoutedIssuesContract;
import vn.namro.routing.assignment.domain.RoutedIssue;

class MongoRoutedIssuesTest extends RoutedIssuesContract {

    private static final DatabaseForTests DATABASE = new DatabaseForTests();

    private final AggregateStore<RoutedIssue> store = new RoutedIssueStore().routedIssues(DATABASE.stores());
    private final MongoRoutedIssues issues = issuesWithIndexes(store);

    private static MongoRoutedIssues issuesWithIndexes(AggregateStore<RoutedIssue> store) {
        MongoRoutedIssues issues = new MongoRoutedIssues(store);
        issues.createIndexes();
        return issues;
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @Override
    protected RoutedIssues issues() {
        return issues;
    }

    @Override
    protected OpenAssignments open() {
        return issues;
    }

    @Override
    protected OpenIssues owed() {
        return issues;
    }

    @Override
    protected void keep(RoutedIssue routed) {
        String id = routed.issue().issueId();
        assertThat(store.save(Stored.fresh(id, id, routed), List.of(), Cause.request("test", null))
                        .block())
                .isTrue();
    }
}
