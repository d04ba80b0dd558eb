package vn.namro.routing.assignment.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.routing.assignment.application.RoutedIssues.Status;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Opens the store of routed issues, and says what they are found and ordered by. */
@Configuration(proxyBeanMethods = false)
class RoutedIssueStore {

    @Bean
    AggregateStore<RoutedIssue> routedIssues(Stores stores) {
        return stores.open("routed_issues", RoutedIssue.class, RoutedIssueStore::queryFields);
    }

    static Map<String, Object> queryFields(RoutedIssue routed) {
        Map<String, Object> fields = new HashMap<>();
        Assignment assignment = routed.assignment();
        Instant due = assignment == null
                ? Objects.requireNonNull(routed.triage()).by()
                : assignment.deadline().dueAt();
        fields.put("status", status(routed).name());
        fields.put("agencies", routed.agencies());
        fields.put("dueAt", Date.from(due));
        fields.put("order", order(due, routed.issue().issueId()));
        if (assignment != null) {
            fields.put("officerId", assignment.person().officerId());
            fields.put("leadId", assignment.responsibility().lead().agencyId());
        }
        return fields;
    }

    private static Status status(RoutedIssue routed) {
        if (!routed.isOpen()) {
            return Status.CLOSED;
        }
        return routed.assignment() == null ? Status.IN_TRIAGE : Status.ISSUED;
    }

    /** Sorts by due moment and then id, as one text: a page starts after exactly one place. */
    static String order(Instant due, String id) {
        return "%013d/%s".formatted(due.toEpochMilli(), id);
    }
}
