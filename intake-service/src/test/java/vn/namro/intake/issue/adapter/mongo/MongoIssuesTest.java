package vn.namro.intake.issue.adapter.mongo;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import vn.namro.intake.MongoForTests;
import vn.namro.intake.issue.application.Issues;
import vn.namro.intake.issue.application.IssuesContract;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

class MongoIssuesTest extends IssuesContract {

    private static MongoForTests mongo;

    private AggregateStore<Issue> store;
    private MongoIssues issues;

    @BeforeAll
    static void start() {
        mongo = new MongoForTests();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void open() {
        store = IssueStore.open(mongo.stores(Clock.systemUTC()));
        issues = new MongoIssues(store);
    }

    @Override
    protected Issues issues() {
        return issues;
    }

    @Override
    protected void put(Issue issue) {
        store.save(Stored.fresh(issue.id(), issue.id(), issue), List.of(), Cause.request("test", null))
                .block();
    }
}
