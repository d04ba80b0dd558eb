package vn.namro.routing.absence.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.absence.domain.EnteredAbsence;

/** The absences that people entered; nothing of them is ever deleted. */
public interface EnteredAbsences {

    /** One of them, and how often it was changed. */
    record Versioned(EnteredAbsence entered, long version) {}

    /**
     * What is asked for; absent fields ask for everything.
     *
     * @param agencyId the agency of the officer
     * @param until only those that begin on this day or before
     * @param from only those that end on this day or after
     * @param after the place of the last one before: they are ordered by last day and then id
     */
    record Query(
            @Nullable String agencyId,
            @Nullable String officerId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String after,
            int limit) {}

    /** Enters a new one; false if its id is known already. */
    Mono<Boolean> enter(EnteredAbsence entered);

    Mono<Versioned> find(String id);

    /** Those that stand and end on a day or after it. */
    Flux<EnteredAbsence> standing(LocalDate from);

    /** A list, withdrawn ones among them. */
    Flux<Versioned> list(Query query);

    /** Keeps a changed one; false if somebody else changed it since that version. */
    Mono<Boolean> change(EnteredAbsence changed, long version);
}
