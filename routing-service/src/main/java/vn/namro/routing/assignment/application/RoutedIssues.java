package vn.namro.routing.assignment.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** The issues that have been routed; every question is limited to what the asker may see. */
public interface RoutedIssues {

    /**
     * Who asks.
     *
     * @param agencyId sees only what this agency has a part in; absent: sees everything
     */
    record Scope(@Nullable String agencyId) {

        public static final Scope ALL = new Scope(null);
    }

    /**
     * What is asked for; absent fields ask for everything.
     *
     * @param overdueAt only what was due before this moment
     * @param after the position that the last page ended at
     */
    record Query(
            Status status,
            @Nullable String agencyId,
            @Nullable String officerId,
            @Nullable Instant overdueAt,
            @Nullable Position after,
            int limit) {}

    /** Which life an issue leads. */
    enum Status {
        ISSUED,
        IN_TRIAGE,
        /** It was withdrawn or refused: nobody owes anything any more. */
        CLOSED
    }

    /** A place in the list, which is ordered by due moment and then id. */
    record Position(Instant due, String id) {}

    /** A page, and where the next one starts, if there is one. */
    record Page(List<Versioned> items, @Nullable Position next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** A routed issue with the version that changes are decided upon. */
    record Versioned(RoutedIssue routed, long version) {}

    /** Finds one by issue id; empty also where the scope forbids to know of it. */
    Mono<Versioned> find(String issueId, Scope scope);

    /** Lists, the earliest due first. */
    Mono<Page> list(Query query, Scope scope);
}
