package vn.namro.routing.assignment.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SearchText;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.Question;
import vn.namro.routing.assignment.domain.course.State;

/** Opens the store of routed issues, and says what they are found and ordered by. */
@Configuration(proxyBeanMethods = false)
class RoutedIssueStore {

    @Bean
    AggregateStore<RoutedIssue> routedIssues(Stores stores) {
        return stores.open("routed_issues", RoutedIssue.class, RoutedIssueStore::queryFields);
    }

    /** Which of three lives it leads, for lists of what somebody owes: an equality, which the index serves. */
    enum Life {
        /** An officer owes something. */
        OWED,
        TRIAGE,
        /** The enterprise has the word. */
        ANSWERED,
        OVER;

        static Life of(RoutedIssue routed) {
            State state = routed.state();
            if (!routed.isOpen() || !State.OPEN.contains(state)) {
                return OVER;
            }
            return State.OWED.contains(state) ? OWED : state == State.IN_TRIAGE ? TRIAGE : ANSWERED;
        }
    }

    static Map<String, Object> queryFields(RoutedIssue routed) {
        Map<String, Object> fields = new HashMap<>();
        Life life = Life.of(routed);
        fields.put("status", routed.state().name());
        fields.put("life", life.name());
        fields.put("agencies", routed.agencies());
        fields.put("owing", owing(routed));
        fields.put("search", SearchText.of(routed.issue()).folded());
        fields.put("order", order(due(routed), routed.issue().issueId()));
        Assignment assignment = routed.assignment();
        if (assignment != null) {
            fields.put("officerId", assignment.person().officerId());
            fields.put("leadId", assignment.responsibility().lead().agencyId());
        }
        if (assignment != null && life == Life.OWED) {
            fields.put("load", assignment.person().officerId());
            lateFrom(routed, assignment).ifPresent(late -> fields.put("lateFrom", Date.from(late)));
        }
        if (routed.course().outcome() != null) {
            fields.put("outcome", routed.course().outcome().type().name());
        }
        return fields;
    }

    private static List<String> owing(RoutedIssue routed) {
        return routed.course().owed().stream()
                .map(opinion -> opinion.agency().agencyId())
                .toList();
    }

    /** By when somebody has to do something: the City Office, the officer, or the enterprise. */
    static Instant due(RoutedIssue routed) {
        Assignment assignment = routed.assignment();
        if (assignment == null) {
            return Objects.requireNonNull(routed.triage()).by();
        }
        Outcome outcome = routed.course().outcome();
        return outcome == null ? assignment.deadline().dueAt() : outcome.confirmBy();
    }

    /** From when on it is late; while the enterprise is waited for, it does not become so. */
    private static Optional<Instant> lateFrom(RoutedIssue routed, Assignment assignment) {
        Instant due = assignment.deadline().dueAt();
        Question question = routed.course().question();
        return Optional.of(due).filter(at -> question == null || at.isBefore(question.askedAt()));
    }

    /** Where what is due at a moment begins in that order. */
    static String order(Instant due) {
        return "%013d/".formatted(due.toEpochMilli());
    }

    /** Sorts by due moment and then id, as one text: a page starts after exactly one place. */
    static String order(Instant due, String id) {
        return order(due) + id;
    }
}
