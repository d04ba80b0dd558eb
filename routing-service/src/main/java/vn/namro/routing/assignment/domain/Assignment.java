package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Urgency;

/**
 * An issue handed to one officer: clear person, clear task, clear responsibility, clear deadline, clear result. There
 * is no such object with one of the five missing.
 */
public record Assignment(
        String id,
        Instant issuedAt,
        Person person,
        Bilingual task,
        Responsibility responsibility,
        Deadline deadline,
        Bilingual expectedResult,
        Decision decision) {

    public Assignment {
        clear("PERSON", person);
        clear("TASK", task);
        clear("RESPONSIBILITY", responsibility);
        clear("DEADLINE", deadline);
        clear("RESULT", expectedResult);
        Objects.requireNonNull(decision, "decision");
    }

    private static void clear(String clause, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("an assignment cannot exist without the clause " + clause);
        }
    }

    /** The same under another deadline. */
    public Assignment due(Deadline other) {
        return new Assignment(id, issuedAt, person, task, responsibility, other, expectedResult, decision);
    }

    /** The same in another officer's hands. */
    public Assignment by(Person other) {
        return new Assignment(id, issuedAt, other, task, responsibility, deadline, expectedResult, decision);
    }

    /** The same with another agency that has a part in it; one that has a part already changes nothing. */
    public Assignment with(Party agency) {
        Responsibility wider = responsibility.with(agency);
        return new Assignment(id, issuedAt, person, task, wider, deadline, expectedResult, decision);
    }

    /** Every agency that has a part in it, the officer's first. */
    public List<Party> parties() {
        return Stream.concat(Stream.of(person.agency(), responsibility.lead()), responsibility.coordinating().stream())
                .distinct()
                .toList();
    }

    /** The one named officer, in the agency that he or she belongs to. */
    public record Person(String officerId, String name, String position, Party agency) {

        public Person {
            if (officerId.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException("the clause PERSON needs officerId and name");
            }
        }

        /** An officer who acts for an agency. */
        public static Person of(Officer officer, Party agency) {
            return new Person(officer.id(), officer.name(), officer.position().id(), agency);
        }
    }

    /** An agency under the name it had when the decision was made. */
    public record Party(String agencyId, Bilingual name) {

        /** An agency under its name of the day. */
        public static Party of(Agency agency) {
            return new Party(agency.id(), agency.name());
        }
    }

    /** Who leads, who stands beside a lead that cannot be ordered, who helps, on which legal basis. */
    public record Responsibility(
            Party lead,
            @Nullable Party liaison,
            List<Party> coordinating,
            @Nullable String legalBasis) {

        public Responsibility {
            Objects.requireNonNull(lead, "lead");
            coordinating = List.copyOf(coordinating);
        }

        Responsibility with(Party agency) {
            boolean known = agency.equals(lead) || agency.equals(liaison) || coordinating.contains(agency);
            List<Party> wider =
                    Stream.concat(coordinating.stream(), Stream.of(agency)).toList();
            return known ? this : new Responsibility(lead, liaison, wider, legalBasis);
        }
    }

    /**
     * Until when.
     *
     * @param interimBy by when an interim answer is owed, where one is
     * @param provisional the calendar leaned on a day that is not yet official
     */
    public record Deadline(
            Urgency urgency,
            Instant acceptBy,
            @Nullable Instant interimBy,
            Instant dueAt,
            String calendarVersion,
            boolean provisional) {

        public Deadline {
            if (dueAt.isBefore(acceptBy) && urgency == Urgency.URGENT) {
                throw new IllegalArgumentException("dueAt " + dueAt + " must not be before acceptBy " + acceptBy);
            }
        }
    }

    /** Why it went there. */
    public record Decision(String matrixVersion, String entryId, List<Bilingual> explanation) {

        public Decision {
            explanation = List.copyOf(explanation);
        }
    }
}
