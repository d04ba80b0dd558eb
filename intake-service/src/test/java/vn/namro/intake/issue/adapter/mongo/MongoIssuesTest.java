package vn.namro.intake.issue.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import vn.namro.intake.MongoForTests;
import vn.namro.intake.issue.application.Issues;
import vn.namro.intake.issue.application.IssuesContract;
import vn.namro.intake.issue.application.StepTaken.Taken;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Party;
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

    @ParameterizedTest
    @ValueSource(strings = {"assigned", "in-triage"})
    void an_issue_stored_before_there_were_steps_is_read_and_goes_on(String name) throws IOException {
        Document old = Document.parse(resource("/stored/issue-" + name + ".json"));
        Mono.from(store.collection().insertOne(old)).block();

        Issue issue = Objects.requireNonNull(issues.find("i-1").block());
        assertThat(issue.history()).extracting(Step::kind).first().isEqualTo(Step.Kind.SUBMITTED);
        assertThat(issue.history().get(1).kind().name())
                .isEqualTo(issue.status().name());
        assertThat(issue.disputes()).isZero();

        Deed withdrawal = new Deed.Withdrawal(null);
        Issue after = withdrawal.applied(issue, Party.ENTERPRISE, Samples.TUESDAY);
        issues.decide("i-1", now -> new Taken(after, withdrawal, Party.ENTERPRISE, Samples.TUESDAY), OCCASION)
                .block();
        assertThat(issues.find("i-1").block()).isEqualTo(after);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MongoIssuesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
