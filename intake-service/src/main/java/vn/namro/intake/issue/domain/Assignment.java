package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the hands of one officer, with the five clauses as they are now.
 *
 * @param acceptedAt absent until the officer accepts it
 * @param interimAt when a complex issue got its interim answer; absent before
 */
public record Assignment(
        String id,
        Instant issuedAt,
        Person person,
        Wording task,
        Responsibility responsibility,
        Deadline deadline,
        Wording expectedResult,
        List<Wording> explanation,
        @Nullable Instant acceptedAt,
        @Nullable Instant interimAt) {

    public Assignment {
        explanation = List.copyOf(explanation);
    }

    /** PERSON: the one named officer. */
    public record Person(String officerId, String name, String position, Agency agency) {}

    /**
     * RESPONSIBILITY: who leads, who helps, on which legal basis.
     *
     * @param liaison the city agency that stands beside a lead outside the city
     */
    public record Responsibility(
            Agency lead,
            @Nullable Agency liaison,
            List<Agency> coordinating,
            @Nullable String legalBasis) {

        public Responsibility {
            coordinating = List.copyOf(coordinating);
        }
    }

    /**
     * DEADLINE: until when what is due.
     *
     * @param interimBy by when a complex issue has an interim answer
     * @param provisional the calendar leaned on a day that is not yet official
     */
    public record Deadline(
            Filing.Urgency urgency,
            Instant acceptBy,
            @Nullable Instant interimBy,
            Instant dueAt,
            String calendarVersion,
            boolean provisional) {}

    /** The ids of all agencies that have a part in it: they may see the issue. */
    public Set<String> agencies() {
        Stream<Agency> named = Stream.of(person.agency(), responsibility.lead(), responsibility.liaison())
                .filter(Objects::nonNull);
        return Stream.concat(named, responsibility.coordinating().stream())
                .map(Agency::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first of the limits that is neither met nor past; the last one if all are. */
    public Limit next(Instant now) {
        if (acceptedAt == null && now.isBefore(deadline.acceptBy())) {
            return new Limit(Limit.Kind.ACCEPT_BY, deadline.acceptBy());
        }
        Instant interimBy = deadline.interimBy();
        if (interimBy != null && interimAt == null && now.isBefore(interimBy)) {
            return new Limit(Limit.Kind.INTERIM_BY, interimBy);
        }
        return new Limit(Limit.Kind.DUE_AT, deadline.dueAt());
    }

    /** The same under another deadline. */
    public Assignment due(Deadline next) {
        return with(person, next, acceptedAt, interimAt);
    }

    /** The same after the officer accepted it. */
    public Assignment accepted(Instant at) {
        return with(person, deadline, at, interimAt);
    }

    /** The same after the interim answer. */
    public Assignment interim(Instant at) {
        return with(person, deadline, acceptedAt, at);
    }

    /** The same in the hands of another officer. */
    public Assignment by(Person other) {
        return with(other, deadline, acceptedAt, interimAt);
    }

    private Assignment with(Person who, Deadline until, @Nullable Instant accepted, @Nullable Instant interim) {
        return new Assignment(
                id, issuedAt, who, task, responsibility, until, expectedResult, explanation, accepted, interim);
    }
}
