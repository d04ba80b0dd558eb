package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An issue in the hands of one officer, with the five clauses as routing decided them. */
public record Assignment(
        String id,
        Instant issuedAt,
        Person person,
        Wording task,
        Responsibility responsibility,
        Deadline deadline,
        Wording expectedResult,
        List<Wording> explanation) {

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
            boolean provisional) {

        /** The first of the limits that is not past yet; the last one if all are. */
        public Limit next(Instant now) {
            if (now.isBefore(acceptBy)) {
                return new Limit(Limit.Kind.ACCEPT_BY, acceptBy);
            }
            if (interimBy != null && now.isBefore(interimBy)) {
                return new Limit(Limit.Kind.INTERIM_BY, interimBy);
            }
            return new Limit(Limit.Kind.DUE_AT, dueAt);
        }
    }

    /** The ids of all agencies that have a part in it: they may see the issue. */
    public Set<String> agencies() {
        Stream<Agency> named = Stream.of(person.agency(), responsibility.lead(), responsibility.liaison())
                .filter(Objects::nonNull);
        return Stream.concat(named, responsibility.coordinating().stream())
                .map(Agency::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
