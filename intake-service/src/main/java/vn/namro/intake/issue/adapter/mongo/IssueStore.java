package vn.namro.intake.issue.adapter.mongo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Opens the collection of issues; the relay and the inbox work on the same store. */
@Configuration(proxyBeanMethods = false)
class IssueStore {

    @Bean
    AggregateStore<Issue> issueAggregates(Stores stores) {
        return open(stores);
    }

    static AggregateStore<Issue> open(Stores stores) {
        return stores.open("issues", Issue.class, IssueStore::queryFields);
    }

    private static Map<String, Object> queryFields(Issue issue) {
        return IssueFields.of(issue);
    }
}
