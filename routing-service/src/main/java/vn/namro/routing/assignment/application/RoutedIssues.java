package vn.namro.routing.assignment.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SearchText;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.State;

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
     * @param state absent: whatever an officer owes
     * @param outcome how it was answered
     * @param owes only where this agency owes an opinion
     * @param overdueAt only what was due before this moment
     * @param due only what is due in this span
     * @param text only where this is in what an issue is found by
     * @param after the position that the last page ended at
     */
    record Query(
            @Nullable State state,
            Outcome.@Nullable Type outcome,
            @Nullable String agencyId,
            @Nullable String officerId,
            @Nullable String owes,
            @Nullable Instant overdueAt,
            @Nullable Span due,
            @Nullable SearchText text,
            @Nullable Position after,
            int limit) {

        /** Everything in a state. */
        public static Query of(@Nullable State state, @Nullable Position after, int limit) {
            return new Query(state, null, null, null, null, null, null, null, after, limit);
        }

        /** The same, as far as it is due in a span. */
        public Query dueIn(Span span) {
            return new Query(state, outcome, agencyId, officerId, owes, overdueAt, span, text, after, limit);
        }

        /** The same, as far as it is late at a moment. */
        public Query lateAt(Instant now) {
            return new Query(state, outcome, agencyId, officerId, owes, now, due, text, after, limit);
        }
    }

    /**
     * A time in which something is due.
     *
     * @param before absent: however late
     */
    record Span(Instant from, @Nullable Instant before) {}

    /** A place in the list, which is ordered by due moment and then id. */
    record Position(Instant due, String id) {}

    /** A page, and where the next one starts, if there is one. */
    record Page(List<RoutedIssue> items, @Nullable Position next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** Finds one by issue id; empty also where the scope forbids to know of it. Who had a part in it once may know of it. */
    Mono<RoutedIssue> find(String issueId, Scope scope);

    /** Lists, the earliest due first. */
    Mono<Page> list(Query query, Scope scope);

    /** How many there are, whatever page is asked for. */
    Mono<Long> count(Query query, Scope scope);
}
