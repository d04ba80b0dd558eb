package vn.namro.routing.assignment.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.DatabaseForTests;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.responsibility.application.PastIssues.PastIssue;

class MongoPastIssuesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static RoutedIssue filedAt(String id, Instant at) {
        RoutedIssue routed = Filed.assigned(id, "o-hn-ct-1", "hn-ct", at);
        SubmittedIssue issue = routed.issue();
        SubmittedIssue filed = new SubmittedIssue(
                id,
                issue.trackingCode(),
                at,
                issue.channel(),
                issue.enterprise(),
                issue.zoneId(),
                issue.communeId(),
                issue.categoryId(),
                issue.urgency(),
                issue.title(),
                issue.description());
        return new RoutedIssue(filed, routed.assignment(), null, null, routed.course());
    }

    @Test
    void issues_are_found_by_the_moment_of_their_filing_to_the_millisecond() {
        try (DatabaseForTests database = new DatabaseForTests()) {
            AggregateStore<RoutedIssue> store = new RoutedIssueStore().routedIssues(database.stores());
            List.of(
                            filedAt("before", NINE.minusMillis(1)),
                            filedAt("first", NINE),
                            filedAt("within", NINE.plusMillis(500)),
                            filedAt("last", NINE.plusMillis(999)),
                            filedAt("after", NINE.plusSeconds(1)))
                    .forEach(routed -> {
                        String id = routed.issue().issueId();
                        store.save(Stored.fresh(id, id, routed), List.of(), Cause.request("test", null))
                                .block();
                    });
            MongoPastIssues past = new MongoPastIssues(store);
            past.createIndex();

            List<PastIssue> found = Objects.requireNonNull(
                    past.between(NINE, NINE.plusSeconds(1)).collectList().block());

            assertThat(found).extracting(PastIssue::issueId).containsExactlyInAnyOrder("first", "within", "last");
            assertThat(found).extracting(PastIssue::leadId).containsOnly("hn-ct");
        }
    }
}
